package id.layakanak.training;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an office means to reach with its trainings in one budget year. */
@Entity
class Program {

    @Id
    private UUID id;

    private String name;
    private int fiscalYear;
    private String budgetSource;
    private @Nullable Integer targetParticipants;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Program() {}

    Program(String name, int fiscalYear, String budgetSource, @Nullable Integer targetParticipants) {
        this.id = UUID.randomUUID();
        describe(name, fiscalYear, budgetSource, targetParticipants);
    }

    final void describe(String name, int fiscalYear, String budgetSource, @Nullable Integer targetParticipants) {
        this.name = name;
        this.fiscalYear = fiscalYear;
        this.budgetSource = budgetSource;
        this.targetParticipants = targetParticipants;
    }

    ProgramId id() {
        return new ProgramId(id);
    }

    String name() {
        return name;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    String budgetSource() {
        return budgetSource;
    }

    @Nullable
    Integer targetParticipants() {
        return targetParticipants;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
