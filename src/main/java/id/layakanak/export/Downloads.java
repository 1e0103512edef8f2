package id.layakanak.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tables as files to save. Each is written to disk first and sent from there: a slow client on a village line holds a file, not
 * one of the few database connections, and a failure half way is an error page and not half a file. What is read meanwhile is read
 * from one moment of the database: rows, sums and counts agree.
 */
@Component
public class Downloads {

    private static final int LONGEST = 120;
    private static final String NAMELESS = "unduhan";
    /** Windows takes a file of such a name for a device, whatever its extension. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    /** Each holds a database connection while it is written, and most of those are for pages (OWASP ASVS 5.0, 15.2.2). */
    private static final Turns TURNS = new Turns(3, Duration.ofSeconds(20));

    private final TransactionOperations snapshot;

    @Autowired
    Downloads(PlatformTransactionManager transactions) {
        this(snapshot(transactions));
    }

    Downloads(TransactionOperations snapshot) {
        this.snapshot = snapshot;
    }

    /** What writes the table; its reads share a transaction, which ends before the first byte is sent. */
    public interface Content {
        void writeTo(TableWriter table);
    }

    /**
     * Waits while as many others are written as may be at once; answers 503 when that takes too long.
     *
     * @param extension as it stands in the address: {@code csv} or {@code xlsx}
     * @param name      what the file is named after, for example the training and its date; made fit for a file name
     */
    public ResponseEntity<Resource> of(String extension, String name, Content content) {
        var format = FileFormat.ofExtension(extension);
        try {
            Path file = Files.createTempFile("export", "." + format.extension());
            try (var turn = TURNS.take();
                    var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                write(format, name, out, content);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
            return ResponseEntity.ok()
                    .contentType(format.type())
                    .contentLength(Files.size(file))
                    .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name, format))
                    .header("X-Robots-Tag", "noindex")
                    .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes to the end of the table, from one moment of the database. */
    void write(FileFormat format, String name, OutputStream out, Content content) throws IOException {
        try (var table = format == FileFormat.CSV ? new CsvTable(out) : new XlsxTable(out, name)) {
            snapshot.executeWithoutResult(reading -> content.writeTo(table));
        }
    }

    private static TransactionOperations snapshot(PlatformTransactionManager transactions) {
        var template = new TransactionTemplate(transactions);
        template.setReadOnly(true);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return template;
    }

    /** The name is plain ASCII, so RFC 6266 needs no second, encoded form of it. */
    private static String disposition(String name, FileFormat format) {
        return ContentDisposition.attachment()
                .filename(fileName(name) + "." + format.extension())
                .build()
                .toString();
    }

    /** {@code Daftar Hadir – KHA: Angkatan 1} becomes {@code daftar-hadir-kha-angkatan-1}. */
    static String fileName(String name) {
        var plain = dashed(Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT));
        var cut = plain.length() <= LONGEST ? plain : dashed(plain.substring(0, LONGEST));
        return cut.isEmpty() ? NAMELESS : DEVICE.matcher(cut).matches() ? NAMELESS + "-" + cut : cut;
    }

    private static String dashed(String text) {
        return text.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
