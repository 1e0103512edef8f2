package id.layakanak.staffcount;

import id.layakanak.shared.InstitutionId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many of one kind worked at an institution on a day. */
@Entity
class StaffCount {

    @Id
    private UUID id;

    private UUID institutionId;
    private String kind;
    private LocalDate countedOn;
    private int men;
    private int women;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected StaffCount() {}

    StaffCount(InstitutionId institution, String kind, LocalDate countedOn, int men, int women) {
        this.id = UUID.randomUUID();
        this.institutionId = institution.value();
        correct(kind, countedOn, men, women);
    }

    final void correct(String kind, LocalDate countedOn, int men, int women) {
        this.kind = kind;
        this.countedOn = countedOn;
        this.men = men;
        this.women = women;
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    LocalDate countedOn() {
        return countedOn;
    }

    int men() {
        return men;
    }

    int women() {
        return women;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
