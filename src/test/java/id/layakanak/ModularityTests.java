package id.layakanak;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;

/** The arrows between features: each package-info names what the feature may know, and nothing else holds. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(PortalApplication.class);

    @Test
    void featuresKnowOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void drawsTheFeatures() {
        new Documenter(
                        modules,
                        Documenter.Options.defaults()
                                .withOutputFolder("docs/modules")
                                .withoutClean())
                .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramStyle.UML));
    }
}
