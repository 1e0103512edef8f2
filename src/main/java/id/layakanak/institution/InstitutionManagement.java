package id.layakanak.institution;

import id.layakanak.region.RegionDirectory;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Refused;
import id.layakanak.shared.StaleEdit;
import id.layakanak.shared.Taken;
import id.layakanak.shared.Uniqueness;
import java.util.UUID;
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

    InstitutionManagement(
            Institutions institutions, InstitutionRows rows, RegionDirectory regions, Uniqueness uniqueness) {
        this.uniqueness = uniqueness;
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
        return institutions.save(form.toInstitution()).id();
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
    }

    @Transactional
    void deactivate(InstitutionId id) {
        locked(id).deactivate();
    }

    @Transactional
    void activate(InstitutionId id) {
        locked(id).activate();
    }

    private Institution locked(InstitutionId id) {
        return institutions.findWithLockById(id.value()).orElseThrow(() -> new NotFound(id));
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
