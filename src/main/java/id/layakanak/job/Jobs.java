package id.layakanak.job;

import id.layakanak.shared.Viewer;
import id.layakanak.shared.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** Where features leave work that takes longer than a page. Its page is {@code /jobs/<id>}. */
@Service
public class Jobs {

    /** Nobody looks at more, and whoever asks in a loop must not keep the others waiting. */
    private static final int MOST_AT_ONCE = 10;

    private final JobRecords records;
    private final JobScheduler scheduler;
    private final JobNews news;
    private final JsonMapper json;

    Jobs(JobRecords records, JobScheduler scheduler, JobNews news, JsonMapper json) {
        this.records = records;
        this.scheduler = scheduler;
        this.news = news;
        this.json = json;
    }

    /**
     * Begins as soon as there is room, in the transaction of the caller if there is one. Whoever asks twice for the very same has it once.
     * Answers 429 to somebody with too many under way.
     *
     * @param words of whoever asks: the job speaks their language
     */
    @Transactional
    public <A> JobId start(JobKind<A> kind, A asked, Viewer viewer, Words words) {
        var parameters = json.writeValueAsString(asked);
        var id = records.findOpen(kind.name(), viewer, parameters)
                .orElseGet(() -> startAnother(kind.name(), parameters, viewer, words));
        news.await(id);
        return id;
    }

    private JobId startAnother(String kind, String parameters, Viewer viewer, Words words) {
        if (records.countOpen(viewer) >= MOST_AT_ONCE) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, "too many jobs under way");
        }
        var added = records.add(kind, viewer, words.locale(), parameters);
        added.ifPresent(scheduler::schedule);
        return added.or(() -> records.findOpen(kind, viewer, parameters)).orElseThrow();
    }
}
