package id.layakanak.job;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** One's own jobs, and nobody else's: what is in a file depends on what its owner may see. */
@Controller
@RequestMapping("/jobs")
@AllowedTo({ADMIN, STAFF})
class JobController {

    private final JobRows rows;
    private final JobResults results;
    private final JobRecords records;

    JobController(JobRows rows, JobResults results, JobRecords records) {
        this.rows = rows;
        this.results = results;
        this.records = records;
    }

    @GetMapping
    String list(PageAsked page, Viewer viewer, Model model) {
        model.addAttribute("jobs", rows.list(viewer, page));
        return "job/list";
    }

    /** The page, or of a page that is open how far the job is; when it is over, the page is told to come anew. */
    @GetMapping("/{id}")
    String show(
            @PathVariable JobId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var job = rows.find(id, viewer).orElseThrow(() -> new NotFound(id));
        model.addAttribute("job", job);
        if (htmx != null && !job.isOpen()) {
            response.setHeader("HX-Refresh", "true");
        }
        return htmx == null ? "job/show" : "job/show :: progress";
    }

    @GetMapping("/{id}/file.{extension:csv|xlsx}")
    @Audited(AuditAction.DOWNLOADED)
    ResponseEntity<Resource> show(@PathVariable JobId id, @PathVariable String extension, Viewer viewer) {
        return results.download(id, extension, viewer);
    }

    @PostMapping("/{id}/cancellation")
    String cancel(@PathVariable JobId id, Viewer viewer) {
        rows.find(id, viewer).orElseThrow(() -> new NotFound(id));
        records.cancel(id, viewer);
        return "redirect:/jobs/" + id;
    }
}
