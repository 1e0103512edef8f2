package id.layakanak.khamodule;

import id.layakanak.shared.NotFound;
import id.layakanak.shared.Refused;
import id.layakanak.shared.StaleEdit;
import id.layakanak.shared.Taken;
import id.layakanak.shared.Uniqueness;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with the curriculum. */
@Service
@Transactional(readOnly = true)
class KhaModuleManagement {

    private static final UUID NONE = new UUID(0, 0);

    private final KhaModules modules;
    private final KhaModuleRows rows;
    private final Uniqueness uniqueness;

    KhaModuleManagement(KhaModules modules, KhaModuleRows rows, Uniqueness uniqueness) {
        this.uniqueness = uniqueness;
        this.modules = modules;
        this.rows = rows;
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
        requireSense(form, NONE);
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
        requireSense(form, id.value());
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

    /** Throws {@link Refused} for what the form by itself cannot know. */
    private void requireSense(KhaModuleForm form, UUID except) {
        uniqueness.hold("module.title", form.title());
        if (modules.existsByTitleIgnoreCaseAndIdNot(form.title(), except)) {
            throw new Taken("title");
        }
        if (form.cluster() != null
                && rows.clusters().stream().noneMatch(cluster -> cluster.number() == form.cluster())) {
            throw new Refused("cluster", "unknown");
        }
    }

    private void makeRoom(int position, UUID except) {
        if (modules.existsByPositionAndIdNot(position, except)) {
            modules.moveDownFrom(position, except);
        }
    }
}
