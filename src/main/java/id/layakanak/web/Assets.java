package id.layakanak.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/**
 * Addresses of the files that pages load. Each changes with its content (the portal's own files share one fingerprint, so that
 * modules find each other beside themselves; those of others bear their version), and so browsers may keep them for a year.
 * Templates know it as {@code #assets}.
 */
@Component
class Assets {

    static final String FOLDER = "classpath:/static/assets/";

    /** The sheets of every page, in their order. */
    private static final List<String> EVERYWHERE =
            List.of("base.css", "layout.css", "parts.css", "list.css", "fields.css");

    private final Set<String> names;
    private final String path;
    private final WebJarVersionLocator webjars = new WebJarVersionLocator();
    private final Map<String, String> ofWebjars = new ConcurrentHashMap<>();
    private final Map<String, List<String>> ofTemplates = new ConcurrentHashMap<>();

    Assets() {
        var contents = new TreeMap<String, byte[]>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FOLDER + "*")) {
                contents.put(String.valueOf(file.getFilename()), file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        names = Set.copyOf(contents.keySet());
        path = "/assets/" + fingerprint(contents) + "/";
    }

    /** Where the portal's own files are, with the slash at its end. */
    String path() {
        return path;
    }

    /** The address of one of the portal's own files; fails when there is none of this name. */
    public String of(String name) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("no asset is called " + name);
        }
        return path + name;
    }

    /** The address of a file of a webjar; fails when it has none such. */
    public String webjar(String library, String file) {
        return ofWebjars.computeIfAbsent(library + "/" + file, name -> {
            var found = webjars.fullPath(library, file);
            if (found == null) {
                throw new IllegalArgumentException("no webjar has " + name);
            }
            return found.substring("META-INF/resources".length());
        });
    }

    /**
     * The style sheets of a page: those of every page, that of its feature and its own, as far as there are such. A template
     * {@code attendance/roster} has {@code attendance.css} and {@code attendance-roster.css}.
     */
    public List<String> sheets(String template) {
        return ofTemplates.computeIfAbsent(
                template,
                name -> Stream.concat(
                                EVERYWHERE.stream(),
                                Stream.of(name.replaceFirst("/.*", ".css"), name.replace('/', '-') + ".css")
                                        .filter(names::contains))
                        .map(this::of)
                        .toList());
    }

    private static String fingerprint(TreeMap<String, byte[]> contents) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
