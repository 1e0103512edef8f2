package id.layakanak.attendance;

import id.layakanak.participant.ParticipantId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.StaleEdit;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.WrongState;
import id.layakanak.training.SessionId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do on a roster. */
@Service
@Transactional(readOnly = true)
class AttendanceManagement {

    /** How much of a click could be taken back; others had changed the rest meanwhile. */
    record Undone(int taken, long left) {}

    /**
     * @param roster where it was
     * @param batch   what can be undone; null where the same mark stood there already
     */
    record Marked(Roster roster, @Nullable UUID batch) {}

    private final Marks marks;
    private final Rosters rosters;
    private final EarlyOpenings openings;
    private final Clock clock;

    AttendanceManagement(Marks marks, Rosters rosters, EarlyOpenings openings, Clock clock) {
        this.marks = marks;
        this.rosters = rosters;
        this.openings = openings;
        this.clock = clock;
    }

    Optional<UndoableMarks> lastStep(SessionId session, Viewer viewer) {
        return marks.lastStep(session, viewer.account());
    }

    /**
     * Marks one participant. The same mark twice is one mark; {@link StaleEdit} with a {@link MarkConflict} when another one was
     * set since the row was shown.
     */
    @Transactional
    Marked mark(SessionId session, MarkForm form, Viewer viewer) {
        var roster = requireMarksTaken(session, viewer);
        var click = click(session, viewer);
        var done = form.seen() == null
                ? marks.set(click, form.participant(), form.status())
                : marks.change(click, form.participant(), form.status(), form.seen());
        if (done == 0) {
            requireSame(session, form.participant(), form.status());
        }
        return new Marked(roster, done == 0 ? null : click.batch());
    }

    /** Marks all who have no mark yet, and says how many. */
    @Transactional
    int markRest(SessionId session, AttendanceStatus status, Viewer viewer) {
        requireMarksTaken(session, viewer);
        return marks.set(click(session, viewer), null, status);
    }

    @Transactional
    Undone undo(SessionId session, UUID batch, Viewer viewer) {
        requireMarksTaken(session, viewer);
        var taken = marks.undo(click(session, viewer), batch);
        return new Undone(taken, marks.size(session, batch, viewer.account()) - taken);
    }

    /** Takes the viewer's word that a session began before its time. Throws {@link WrongState} when its training takes no attendance. */
    @Transactional
    void openEarly(SessionId session, Viewer viewer) {
        var roster = rosters.find(session, viewer);
        if (!roster.training().takesAttendance()) {
            throw new WrongState(roster.training().status(), "open a session early");
        }
        if (!roster.begun()) {
            openings.open(session, viewer, clock.instant());
        }
    }

    /** Takes such a word back. Throws {@link WrongState} when there are marks by now, which say that it was true. */
    @Transactional
    void takeBackOpening(SessionId session, Viewer viewer) {
        var roster = rosters.hold(session, viewer);
        if (roster.early() && !openings.takeBack(session)) {
            throw new WrongState(roster.training().status(), "take the opening of a session with marks back");
        }
    }

    private Roster requireMarksTaken(SessionId session, Viewer viewer) {
        var roster = rosters.keep(session, viewer);
        if (!roster.takesMarks()) {
            throw new WrongState(roster.training().status(), "mark attendance, begun: " + roster.begun());
        }
        return roster;
    }

    private void requireSame(SessionId session, ParticipantId participant, AttendanceStatus wanted) {
        var present = marks.present(session, participant, wanted).orElseThrow(() -> new NotFound(participant));
        if (present.present() != wanted) {
            throw new StaleEdit(present);
        }
    }

    private Marks.Click click(SessionId session, Viewer viewer) {
        return new Marks.Click(UUID.randomUUID(), session, viewer.account(), clock.instant());
    }
}
