package id.layakanak.export;

import org.springframework.http.MediaType;

/** The kinds of file a table can be downloaded as. */
enum FileFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final MediaType type;

    FileFormat(String extension, String type) {
        this.extension = extension;
        this.type = MediaType.parseMediaType(type);
    }

    String extension() {
        return extension;
    }

    MediaType type() {
        return type;
    }

    /** The format of a download address, by its extension. */
    static FileFormat ofExtension(String extension) {
        return extension.equals("xlsx") ? XLSX : CSV;
    }
}
