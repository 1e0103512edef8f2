package id.layakanak.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.ParseContext;
import org.springframework.web.multipart.MultipartFile;

/** Lets a file through when its name, its extension, its size and its content agree with a rule, the cheapest look first. */
final class FileCheck {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private FileCheck() {}

    /** Throws {@link Unfit}. Reads the file into memory only when its size is within the rule. */
    static CheckedFile of(MultipartFile upload, FileRule rule) {
        var name = FileName.of(upload.getOriginalFilename());
        var kind = FileKind.ofExtension(name.extension())
                .filter(rule.kinds()::contains)
                .orElseThrow(() -> new Unfit("kind", rule.names()));
        if (upload.getSize() == 0) {
            throw new Unfit("empty");
        }
        if (upload.getSize() > rule.bytes()) {
            throw new Unfit("size", rule.megabytes());
        }
        var content = read(upload);
        if (!detected(content).equals(kind.type().toString())) {
            throw new Unfit("content", kind.label());
        }
        if (kind == FileKind.PDF) {
            Paper.requireHarmless(content);
            return new CheckedFile(name.as(kind), kind, content);
        }
        var picture = Picture.rewritten(content, kind, rule);
        return new CheckedFile(name.as(picture.kind()), picture.kind(), picture.content());
    }

    private static byte[] read(MultipartFile upload) {
        try {
            return upload.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the content alone: the name is told to nobody here, lest it help to decide. */
    private static String detected(byte[] content) {
        try (var stream = TikaInputStream.get(content)) {
            return TYPES.detect(stream, new Metadata(), new ParseContext())
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
