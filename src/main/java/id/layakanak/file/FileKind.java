package id.layakanak.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The kinds of file that are taken at all; why no others are stands in docs/decisions. */
public enum FileKind {
    PDF(MediaType.APPLICATION_PDF, "PDF", "pdf"),
    JPEG(MediaType.IMAGE_JPEG, "JPG", "jpg", "jpeg"),
    PNG(MediaType.IMAGE_PNG, "PNG", "png");

    private final MediaType type;
    private final String label;
    private final List<String> extensions;

    FileKind(MediaType type, String label, String... extensions) {
        this.type = type;
        this.label = label;
        this.extensions = List.of(extensions);
    }

    static Optional<FileKind> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static FileKind ofType(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.toString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    public MediaType type() {
        return type;
    }

    /** As people call it, in both languages. */
    public String label() {
        return label;
    }

    /** The extension that a stored file bears; the first of those it may come with. */
    String extension() {
        return extensions.get(0);
    }

    List<String> extensions() {
        return extensions;
    }
}
