package id.layakanak.job;

import id.layakanak.shared.ActingFor;
import id.layakanak.shared.District;
import id.layakanak.shared.Formats;
import id.layakanak.shared.Refused;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.Words;
import id.layakanak.web.RequestNumber;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs one job to its end, and writes down what came of it. */
@Component
class JobRunner {

    /** One that took the portal down with it so often is not tried again. */
    private static final int MOST_CRASHES = 3;

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    private final JobRecords records;
    private final JobFiles files;
    private final JobOwners owners;
    private final JobKinds kinds;
    private final JsonMapper json;
    private final MessageSource messages;
    private final District district;

    JobRunner(
            JobRecords records,
            JobFiles files,
            JobOwners owners,
            JobKinds kinds,
            JsonMapper json,
            MessageSource messages,
            District district) {
        this.records = records;
        this.files = files;
        this.owners = owners;
        this.kinds = kinds;
        this.json = json;
        this.messages = messages;
        this.district = district;
    }

    /**
     * @param stopping whether this portal is about to stop
     * @return whether it is over; otherwise somebody else is to go on with it
     */
    boolean run(JobId id, BooleanSupplier stopping) {
        if (stopping.getAsBoolean()) {
            return false;
        }
        var taken = records.take(id);
        return taken.isEmpty() || run(taken.get(), stopping);
    }

    private boolean run(JobRecords.Taken taken, BooleanSupplier stopping) {
        var kind = kinds.find(taken.kind());
        var viewer = owners.find(taken.owner());
        if (taken.crashes() >= MOST_CRASHES) {
            log.error(
                    "Job {} ({}) ended {} times without an end and is given up",
                    taken.id(),
                    taken.kind(),
                    MOST_CRASHES);
            records.fail(taken, "job.problem.crashed", null);
        } else if (kind.isEmpty()) {
            records.fail(taken, "job.problem.unknown", null);
        } else if (viewer.filter(found -> kind.get().roles().contains(found.role()))
                .isEmpty()) {
            records.fail(taken, "job.problem.notAllowed", null);
        } else {
            return run(kind.get(), taken, viewer.get(), stopping);
        }
        return true;
    }

    private <A> boolean run(JobKind<A> kind, JobRecords.Taken taken, Viewer viewer, BooleanSupplier stopping) {
        var words = new Words(messages, taken.language(), new Formats(taken.language(), district.zone()));
        var context = new JobContext(records, files, taken, viewer, words, stopping);
        var number = RequestNumber.create();
        try (var inLog = RequestNumber.inLog(number);
                var acting = ActingFor.account(viewer.account(), number)) {
            kind.run(json.readValue(taken.parameters(), kind.type()), context);
            records.complete(taken);
        } catch (JobEnded ended) {
            return isOver(taken, ended);
        } catch (Refused refused) {
            records.fail(taken, refused.code(), null);
        } catch (Exception failed) {
            if (stopping.getAsBoolean()) { // what it needs is being taken away
                return isOver(taken, new JobEnded(true));
            }
            log.error("Incident {} in job {} ({})", number, taken.id(), taken.kind(), failed);
            records.fail(taken, "job.problem.incident", number);
        }
        return true;
    }

    private boolean isOver(JobRecords.Taken taken, JobEnded ended) {
        if (ended.isToBeContinued()) {
            records.release(taken);
        }
        return !ended.isToBeContinued();
    }
}
