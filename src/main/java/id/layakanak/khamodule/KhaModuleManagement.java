package id.layakanak.khamodule;

import id.layakanak.shared.NotFound;
import id.layakanak.shared.StaleEdit;
import id.layakanak.shared.Taken;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with the curriculum. */
@Service
@Transactional(readOnly = true)
class KhaModuleManagement {

    private static final UUID NONE = new UUID(0, 0);

    private final KhaModules modules;

    KhaModuleManagement(KhaModules modules) {
        this.modules = modules;
    }

    /** A blank form for a module at the end of the curriculum. */
    KhaModuleForm blankForm() {
        return KhaModuleForm.at(modules.lastPosition() + 1);
    }

    KhaModuleForm form(KhaModuleId id) {
        return modules.findById(id.value()).map(KhaModuleForm::of).orElseThrow(() -> new NotFound(id));
    }

    @Transactional
    KhaModuleId add(KhaModuleForm form) {
        requireFreeTitle(form.title(), NONE);
        makeRoom(form.place(), NONE);
        return modules.save(form.toModule()).id();
    }

    /** Throws {@link StaleEdit} when it was saved by somebody else since the form was opened. */
    @Transactional
    void describe(KhaModuleId id, KhaModuleForm form) {
        var module = locked(id);
        if (module.version() != form.version()) {
            throw new StaleEdit(KhaModuleForm.of(module));
        }
        requireFreeTitle(form.title(), id.value());
        makeRoom(form.place(), id.value());
        form.applyTo(module);
    }

    @Transactional
    void deactivate(KhaModuleId id) {
        locked(id).deactivate();
    }

    @Transactional
    void activate(KhaModuleId id) {
        locked(id).activate();
    }

    private KhaModule locked(KhaModuleId id) {
        return modules.findWithLockById(id.value()).orElseThrow(() -> new NotFound(id));
    }

    private void requireFreeTitle(String title, UUID except) {
        if (modules.existsByTitleIgnoreCaseAndIdNot(title, except)) {
            throw new Taken("title");
        }
    }

    private void makeRoom(int position, UUID except) {
        if (modules.existsByPositionAndIdNot(position, except)) {
            modules.moveDownFrom(position, except);
        }
    }
}
