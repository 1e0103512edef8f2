package id.layakanak.file;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.unit.DataSize;

/**
 * What a form takes in one of its file fields.
 *
 * @param atMost the size of the file as it is sent; below {@code spring.servlet.multipart.max-file-size}, so that a file somewhat
 *               too large is told at its field and all that was typed beside it is kept
 */
public record FileRule(List<FileKind> kinds, DataSize atMost) {

    /** A signed paper: scanned, or photographed with a phone (3 to 8 MB). */
    public static final FileRule PAPER =
            new FileRule(List.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG), DataSize.ofMegabytes(10));

    public FileRule {
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a rule that takes nothing");
        }
    }

    /** For the {@code accept} of the field; phones that photograph in another format convert to one of these. */
    public String accept() {
        return kinds.stream()
                .flatMap(kind -> kind.extensions().stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(","));
    }

    /** {@code PDF, JPG, PNG}. */
    public String names() {
        return kinds.stream().map(FileKind::label).collect(Collectors.joining(", "));
    }

    /** In units of 1,048,576 bytes, as phones and computers show sizes. */
    public long megabytes() {
        return atMost.toMegabytes();
    }

    public long bytes() {
        return atMost.toBytes();
    }
}
