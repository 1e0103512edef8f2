package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** What the portal is made of, and that it can be read in one place. */
class BuildTests {

    @Test
    void versionsStandInThePropertiesOrComeFromABom() throws IOException {
        var literal = pom().select("dependency > version, plugin > version, path > version").stream()
                .filter(version -> !version.text().startsWith("${"))
                .map(version -> version.parent().select("> artifactId").text())
                .toList();

        assertThat(literal).isEmpty();
    }

    @Test
    void noVersionMovesByItself() throws IOException {
        var properties = pom().select("project > properties > *");

        assertThat(properties.stream().filter(property -> property.tagName().endsWith(".version")))
                .isNotEmpty()
                .allSatisfy(property -> assertThat(property.text())
                        .as(property.tagName())
                        .doesNotContainIgnoringCase("snapshot", "latest", "release", "[", ","));
    }

    @Test
    void theJarCarriesTheListOfItsParts() throws IOException {
        var bom = new JsonMapper()
                .readTree(new ClassPathResource("META-INF/sbom/application.cdx.json").getContentAsByteArray());
        var parts = bom.path("components")
                .valueStream()
                .map(part -> part.path("name").asString())
                .toList();

        assertThat(bom.path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(parts).containsAll(List.of("spring-security-core", "postgresql", "tabler__core", "htmx.org"));
    }

    private static Document pom() throws IOException {
        return Jsoup.parse(Files.readString(Path.of("pom.xml")), "", Parser.xmlParser());
    }
}
