package id.layakanak.export;

import id.layakanak.job.Jobs;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.Words;
import java.net.URI;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands out lists as files: at once where that takes no longer than a page may, else by a job. */
@Component
public class ListExports {

    /** Takes some seconds. */
    private static final int ROWS_AT_ONCE = 20_000;

    private final Downloads downloads;
    private final Jobs jobs;
    private final int rowsAtOnce;

    @Autowired
    ListExports(Downloads downloads, Jobs jobs) {
        this(downloads, jobs, ROWS_AT_ONCE);
    }

    ListExports(Downloads downloads, Jobs jobs, int rowsAtOnce) {
        this.downloads = downloads;
        this.jobs = jobs;
        this.rowsAtOnce = rowsAtOnce;
    }

    /** The file, or the way to the page of the job that writes it. */
    public <A extends ListExport.Asked> ResponseEntity<Resource> of(
            ListExport<A, ?> list, A asked, Viewer viewer, Words words) {
        if (list.count(asked, rowsAtOnce + 1L) <= rowsAtOnce) {
            return downloads.of(asked.extension(), list.title(words), table -> list.writeTo(table, asked, words));
        }
        var job = jobs.start(list, asked, viewer, words);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/jobs/" + job))
                .build();
    }
}
