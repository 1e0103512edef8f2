package id.layakanak.file;

import static id.layakanak.shared.Columns.instant;
import static id.layakanak.shared.Columns.moment;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Refused;
import id.layakanak.shared.Viewer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;

/**
 * Takes, keeps and hands out files. A feature keeps the {@link FileId} and asks here only after it has found that the viewer may;
 * stored files never change.
 */
@Component
public class StoredFiles {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether anything was chosen in a file field; browsers send a nameless part of no length when nothing was. */
    public static boolean isChosen(@Nullable MultipartFile upload) {
        return upload != null
                && !(upload.isEmpty()
                        && (upload.getOriginalFilename() == null
                                || upload.getOriginalFilename().isBlank()));
    }

    /**
     * Looks at a file by its rule and paints pictures anew. To be asked before a transaction begins: a photo takes up to a second.
     *
     * @param field the form's field, which a {@link Refused} names
     */
    public CheckedFile check(@Nullable MultipartFile upload, String field, FileRule rule) {
        if (upload == null || !isChosen(upload)) {
            throw new Refused(field, "file.problem.missing");
        }
        try {
            return FileCheck.of(upload, rule);
        } catch (Unfit unfit) {
            throw new Refused(field, "file.problem." + unfit.problem(), unfit.arguments());
        }
    }

    /** Within the transaction of the caller, if there is one. */
    public FileId store(CheckedFile file, Viewer viewer) {
        var id = new FileId(UUID.randomUUID());
        jdbc.sql("""
                        insert into stored_file (id, name, content_type, content, created_at, created_by)
                        values (:id, :name, :type, :content, :at, :by)
                        """)
                .param("id", id.value())
                .param("name", file.name())
                .param("type", file.kind().type().toString())
                .param("content", file.content())
                .param("at", moment(clock.instant()))
                .param("by", viewer.account().value())
                .update();
        return id;
    }

    /** {@link #check} and {@link #store(CheckedFile, Viewer)} at once, where nothing else is saved with the file. */
    public FileId store(@Nullable MultipartFile upload, String field, FileRule rule, Viewer viewer) {
        return store(check(upload, field, rule), viewer);
    }

    public Optional<FileSummary> find(FileId id) {
        return jdbc.sql("select id, name, content_type, size, created_at, created_by from stored_file where id = :id")
                .param("id", id.value())
                .query(StoredFiles::summary)
                .optional();
    }

    /**
     * The file as an attachment, which a browser saves and never runs (OWASP ASVS 5.0, 3.2.1 and 5.4). It is read from the database
     * piece by piece as the client takes it. The handler that hands it out bears {@code @Audited(DOWNLOADED)}.
     */
    public ResponseEntity<Resource> download(FileId id) {
        var file = find(id).orElseThrow(() -> new NotFound(id));
        return ResponseEntity.ok()
                .contentType(file.kind().type())
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(new StoredContent(jdbc, file)));
    }

    /** Nothing happens when it is gone already; fails while a feature still refers to it. */
    public void delete(FileId id) {
        jdbc.sql("delete from stored_file where id = :id")
                .param("id", id.value())
                .update();
    }

    /** RFC 6266: the name in full, behind a plain one for clients that know no other. */
    private static String attachment(String name) {
        return ContentDisposition.attachment()
                        .filename(name.replaceAll("[^A-Za-z0-9 ._()-]", "_"))
                        .build()
                + "; filename*=UTF-8''" + UriUtils.encode(name, StandardCharsets.UTF_8);
    }

    private static FileSummary summary(ResultSet row, int number) throws SQLException {
        return new FileSummary(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                FileKind.ofType(row.getString("content_type")),
                row.getLong("size"),
                instant(row, "created_at"),
                new AccountId(row.getObject("created_by", UUID.class)));
    }
}
