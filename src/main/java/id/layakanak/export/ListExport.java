package id.layakanak.export;

import id.layakanak.job.JobContext;
import id.layakanak.job.JobKind;
import id.layakanak.shared.Role;
import id.layakanak.shared.Words;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of a feature as a file; one that may have more rows than anybody waits for. See {@link ListExports}.
 *
 * @param <A> what the list was narrowed to, and how it was sorted
 * @param <R> what a row is made of
 */
public abstract class ListExport<A extends ListExport.Asked, R> implements JobKind<A> {

    /** A record that is stored while its job waits. */
    public interface Asked {

        /** As it stands in the address: {@code csv} or {@code xlsx}. */
        String extension();
    }

    private final String name;
    private final Class<A> type;
    private final Set<Role> roles;
    private final Downloads downloads;

    /** Name, type and roles as {@link JobKind} has them. */
    protected ListExport(String name, Class<A> type, Set<Role> roles, Downloads downloads) {
        this.name = name;
        this.type = type;
        this.roles = roles;
        this.downloads = downloads;
    }

    /** What the file is named after. */
    protected abstract String title(Words words);

    /** How many rows there are, counted to {@code most} and no further. */
    protected abstract long count(A asked, long most);

    /** All of them, read as they are written, within a transaction. */
    protected abstract Stream<R> rows(A asked, Words words);

    protected abstract TableColumns<R> columns(Words words);

    /** What a reader of the rows must know; null where there is nothing. */
    protected @Nullable String remark(A asked, Words words) {
        return null;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Class<A> type() {
        return type;
    }

    @Override
    public final Set<Role> roles() {
        return roles;
    }

    /** A file that was begun is of no use to another run: it is written from one moment of the database. */
    @Override
    public final void run(A asked, JobContext job) throws IOException {
        var words = job.words();
        var format = FileFormat.ofExtension(asked.extension());
        var title = title(words);
        var written = new AtomicLong();
        try (var out = job.file(
                Downloads.fileName(title) + "." + format.extension(),
                format.type().toString())) {
            downloads.write(format, title, out, table -> {
                var total = count(asked, Long.MAX_VALUE);
                job.progress(0, total);
                writeTo(
                        table,
                        asked,
                        words,
                        rows(asked, words).peek(row -> job.progress(written.incrementAndGet(), total)));
                job.tell(written.get(), total);
            });
        }
    }

    final void writeTo(TableWriter table, A asked, Words words) {
        writeTo(table, asked, words, rows(asked, words));
    }

    private void writeTo(TableWriter table, A asked, Words words, Stream<R> rows) {
        table.rows(columns(words), rows);
        var remark = remark(asked, words);
        if (remark != null) {
            table.remark(remark);
        }
    }
}
