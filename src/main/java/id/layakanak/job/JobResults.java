package id.layakanak.job;

import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import java.util.Objects;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out the files that jobs have made. */
@Component
class JobResults {

    private final JobRows rows;
    private final JobKinds kinds;
    private final JobFiles files;
    private final JdbcClient jdbc;

    JobResults(JobRows rows, JobKinds kinds, JobFiles files, JdbcClient jdbc) {
        this.rows = rows;
        this.kinds = kinds;
        this.files = files;
        this.jdbc = jdbc;
    }

    /** To save, as its owner; not to somebody whose role may no longer ask for it. */
    ResponseEntity<Resource> download(JobId id, String extension, Viewer viewer) {
        var job = rows.find(id, viewer)
                .filter(found -> found.file() != null && found.file().endsWith("." + extension))
                .filter(found -> kinds.find(found.kind())
                        .filter(kind -> kind.roles().contains(viewer.role()))
                        .isPresent())
                .orElseThrow(() -> new NotFound(id));
        var type = jdbc.sql("select file_type from job where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .contentLength(Objects.requireNonNull(job.fileSize()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(Objects.requireNonNull(job.fileName()))
                                .build()
                                .toString())
                .header("X-Robots-Tag", "noindex")
                .body(new InputStreamResource(files.read(id)));
    }
}
