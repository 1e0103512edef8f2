package id.layakanak.staffcount;

import id.layakanak.institution.InstitutionDirectory;
import id.layakanak.shared.District;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Refused;
import id.layakanak.shared.StaleEdit;
import id.layakanak.shared.Uniqueness;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with the counts of an institution. */
@Service
@Transactional(readOnly = true)
class StaffCountManagement {

    private static final UUID NONE = new UUID(0, 0);

    private final StaffCounts counts;
    private final StaffCountRows rows;
    private final InstitutionDirectory institutions;
    private final Uniqueness uniqueness;
    private final District district;
    private final Clock clock;

    StaffCountManagement(
            StaffCounts counts,
            StaffCountRows rows,
            InstitutionDirectory institutions,
            Uniqueness uniqueness,
            District district,
            Clock clock) {
        this.counts = counts;
        this.rows = rows;
        this.institutions = institutions;
        this.uniqueness = uniqueness;
        this.district = district;
        this.clock = clock;
    }

    /** Throws {@link NotFound} for a count of another institution. */
    StaffCountForm form(InstitutionId institution, StaffCountId id) {
        return counts.findByIdAndInstitutionId(id.value(), institution.value())
                .map(StaffCountForm::of)
                .orElseThrow(() -> new NotFound(id));
    }

    @Transactional
    void add(InstitutionId institution, StaffCountForm form) {
        institutions.find(institution).orElseThrow(() -> new NotFound(institution));
        requireSense(institution, form, NONE);
        counts.save(new StaffCount(institution, form.kind(), form.day(), form.countedMen(), form.countedWomen()));
    }

    /** Throws {@link StaleEdit} when it was saved by somebody else since the form was opened. */
    @Transactional
    void correct(InstitutionId institution, StaffCountId id, StaffCountForm form) {
        var count = locked(institution, id);
        if (count.version() != form.version()) {
            throw new StaleEdit(StaffCountForm.of(count));
        }
        requireSense(institution, form, id.value());
        count.correct(form.kind(), form.day(), form.countedMen(), form.countedWomen());
    }

    @Transactional
    void remove(InstitutionId institution, StaffCountId id) {
        counts.delete(locked(institution, id));
    }

    private StaffCount locked(InstitutionId institution, StaffCountId id) {
        return counts.findWithLockByIdAndInstitutionId(id.value(), institution.value())
                .orElseThrow(() -> new NotFound(id));
    }

    /** Throws {@link Refused} for what the form by itself cannot know. */
    private void requireSense(InstitutionId institution, StaffCountForm form, UUID except) {
        if (!rows.isKind(form.kind())) {
            throw new Refused("kind", "unknown");
        }
        if (form.day().isAfter(district.today(clock))) {
            throw new Refused("countedOn", "staffcount.future");
        }
        uniqueness.hold("staff_count", institution + " " + form.kind() + " " + form.day());
        if (counts.existsByInstitutionIdAndKindAndCountedOnAndIdNot(
                institution.value(), form.kind(), form.day(), except)) {
            throw new Refused("countedOn", "staffcount.twice");
        }
    }
}
