package id.layakanak.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/** Tabler's outline icons by name. They are decoration: words stand beside them, so screen readers skip them. */
@Component
class Icons {

    /** How lines are drawn stands in the style sheet, for all of them. */
    private static final String HEAD =
            "<svg class=\"icon\" aria-hidden=\"true\" width=\"24\" height=\"24\" viewBox=\"0 0 24 24\">";

    private final WebJarVersionLocator webjars = new WebJarVersionLocator();
    private final Map<String, String> read = new ConcurrentHashMap<>();

    String svg(String name) {
        return read.computeIfAbsent(name, this::read);
    }

    private String read(String name) {
        var path = webjars.fullPath("tabler__icons", "icons/outline/" + name + ".svg");
        if (path == null) {
            throw new IllegalArgumentException("Tabler has no icon " + name);
        }
        try {
            return new ClassPathResource(path)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replaceFirst("(?s)<svg[^>]*>", HEAD)
                    .replace("<path stroke=\"none\" d=\"M0 0h24v24H0z\" fill=\"none\"/>", "")
                    .replaceAll("\\s*\n\\s*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
