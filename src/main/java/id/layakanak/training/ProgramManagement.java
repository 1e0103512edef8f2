package id.layakanak.training;

import id.layakanak.shared.NotFound;
import id.layakanak.shared.StaleEdit;
import id.layakanak.shared.Taken;
import id.layakanak.shared.Uniqueness;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with programs. */
@Service
@Transactional(readOnly = true)
class ProgramManagement {

    private static final UUID NONE = new UUID(0, 0);

    private final Programs programs;
    private final Uniqueness uniqueness;

    ProgramManagement(Programs programs, Uniqueness uniqueness) {
        this.uniqueness = uniqueness;
        this.programs = programs;
    }

    ProgramForm form(ProgramId id) {
        return programs.findById(id.value()).map(ProgramForm::of).orElseThrow(() -> new NotFound(id));
    }

    @Transactional
    ProgramId add(ProgramForm form) {
        requireFreeName(form, NONE);
        return programs.save(form.toProgram()).id();
    }

    /** Throws {@link StaleEdit} when it was saved by somebody else since the form was opened. */
    @Transactional
    void describe(ProgramId id, ProgramForm form) {
        var program = programs.findWithLockById(id.value()).orElseThrow(() -> new NotFound(id));
        if (program.version() != form.version()) {
            throw new StaleEdit(ProgramForm.of(program));
        }
        requireFreeName(form, id.value());
        form.applyTo(program);
    }

    private void requireFreeName(ProgramForm form, UUID except) {
        uniqueness.hold("program.name", form.year() + " " + form.name());
        if (programs.existsByNameIgnoreCaseAndFiscalYearAndIdNot(form.name(), form.year(), except)) {
            throw new Taken("name");
        }
    }
}
