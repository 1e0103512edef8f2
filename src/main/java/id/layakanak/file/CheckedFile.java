package id.layakanak.file;

/** A file that {@link StoredFiles#check} found harmless or made so; nothing else can be stored. */
public final class CheckedFile {

    private final String name;
    private final FileKind kind;
    private final byte[] content;

    CheckedFile(String name, FileKind kind, byte[] content) {
        this.name = name;
        this.kind = kind;
        this.content = content;
    }

    String name() {
        return name;
    }

    FileKind kind() {
        return kind;
    }

    byte[] content() {
        return content;
    }
}
