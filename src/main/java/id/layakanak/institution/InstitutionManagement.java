package id.layakanak.institution;

import static id.layakanak.institution.InstitutionStatus.CLOSED;

import id.layakanak.region.RegionDirectory;
import id.layakanak.shared.District;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Refused;
import id.layakanak.shared.StaleEdit;
import id.layakanak.shared.Taken;
import id.layakanak.shared.Uniqueness;
import id.layakanak.shared.WrongState;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with institutions. */
@Service
@Transactional(readOnly = true)
class InstitutionManagement {

    private static final UUID NONE = new UUID(0, 0);

    private final Institutions institutions;
    private final InstitutionRows rows;
    private final RegionDirectory regions;
    private final Uniqueness uniqueness;
    private final District district;
    private final Clock clock;

    InstitutionManagement(
            Institutions institutions,
            InstitutionRows rows,
            RegionDirectory regions,
            Uniqueness uniqueness,
            District district,
            Clock clock) {
        this.uniqueness = uniqueness;
        this.district = district;
        this.clock = clock;
        this.institutions = institutions;
        this.rows = rows;
        this.regions = regions;
    }

    InstitutionForm form(InstitutionId id) {
        return institutions.findById(id.value()).map(InstitutionForm::of).orElseThrow(() -> new NotFound(id));
    }

    @Transactional
    InstitutionId add(InstitutionForm form) {
        requireSense(form, NONE);
        var institution = form.toInstitution();
        institution.number(number(form, NONE));
        return institutions.save(institution).id();
    }

    /** Throws {@link StaleEdit} when it was saved by somebody else since the form was opened. */
    @Transactional
    void describe(InstitutionId id, InstitutionForm form) {
        var institution = locked(id);
        if (institution.version() != form.version()) {
            throw new StaleEdit(InstitutionForm.of(institution));
        }
        requireSense(form, id.value());
        form.applyTo(institution);
        institution.number(number(form, id.value()));
    }

    /** Throws {@link WrongState} when it is closed already, {@link Refused} for a day to come or one before it existed. */
    @Transactional
    void close(InstitutionId id, ClosureForm form) {
        var day = Objects.requireNonNull(form.closedOn());
        if (day.isAfter(district.today(clock))) {
            throw new Refused("closedOn", "institution.closed.future");
        }
        locked(id).close(day, form.closedBecause());
    }

    /** Throws {@link WrongState} when it is not closed. */
    @Transactional
    void reopen(InstitutionId id) {
        locked(id).reopen();
    }

    /** What there is to close. Throws {@link WrongState} when it is closed already. */
    InstitutionRow closable(InstitutionId id) {
        var row = rows.find(id).orElseThrow(() -> new NotFound(id));
        if (!row.status().canBecome(CLOSED)) {
            throw new WrongState(row.status(), CLOSED);
        }
        return row;
    }

    private Institution locked(InstitutionId id) {
        return institutions.findWithLockById(id.value()).orElseThrow(() -> new NotFound(id));
    }

    /** Throws {@link Refused} where the type has no numbers, it is none, or it is somebody else's. */
    private @Nullable NationalNumber number(InstitutionForm form, UUID except) {
        if (form.nationalNumber() == null) {
            return null;
        }
        var number = rows.numberKind(form.type())
                .orElseThrow(() -> new Refused("nationalNumber", "institution.number.none"))
                .number(form.nationalNumber());
        uniqueness.hold("institution." + number.kind(), number.number());
        institutions
                .findByNumberKindAndNationalNumber(number.kind(), number.number())
                .filter(other -> !other.id().value().equals(except))
                .ifPresent(other -> {
                    throw new Refused("nationalNumber", "institution.number.taken", other.name());
                });
        return number;
    }

    /** Throws {@link Refused} for what the form by itself cannot know. */
    private void requireSense(InstitutionForm form, UUID except) {
        uniqueness.hold("institution.name", form.name());
        if (institutions.existsByNameIgnoreCaseAndIdNot(form.name(), except)) {
            throw new Taken("name");
        }
        if (rows.types().stream().noneMatch(type -> type.code().equals(form.type()))) {
            throw new Refused("type", "unknown");
        }
        if (form.regionInside() != null && regions.find(form.regionInside()).isEmpty()) {
            throw new Refused("region", "unknown");
        }
    }
}
