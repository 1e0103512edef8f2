package id.layakanak.institution;

import static id.layakanak.institution.InstitutionStatus.ACTIVE;
import static id.layakanak.institution.InstitutionStatus.CLOSED;

import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Refused;
import id.layakanak.shared.WrongState;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A school, puskesmas, mosque, agency or other body that sends people to trainings. */
@Entity
class Institution {

    @Id
    private UUID id;

    private String name;
    private @Nullable String shortName;

    @ElementCollection
    @CollectionTable(name = "institution_alias", joinColumns = @JoinColumn(name = "institution_id"))
    @Column(name = "alias")
    private Set<String> aliases = new HashSet<>();

    private String type;
    private @Nullable String numberKind;
    private @Nullable String nationalNumber;
    private @Nullable String region;
    private @Nullable String address;
    private @Nullable String phone;

    @Enumerated(EnumType.STRING)
    private InstitutionStatus status;

    private @Nullable LocalDate activeSince;
    private @Nullable LocalDate closedOn;
    private @Nullable String closedBecause;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Institution() {}

    Institution(String name, String type) {
        this.id = UUID.randomUUID();
        this.status = ACTIVE;
        this.name = name;
        this.type = type;
    }

    /** What it is called: officially, in short, and by whoever is in a hurry. */
    void call(String name, @Nullable String shortName, Collection<String> aliases) {
        this.name = name;
        this.shortName = shortName;
        this.aliases.retainAll(aliases);
        this.aliases.addAll(aliases);
    }

    void classify(String type) {
        this.type = type;
    }

    /** @param number null where it has none */
    void number(@Nullable NationalNumber number) {
        this.numberKind = number == null ? null : number.kind();
        this.nationalNumber = number == null ? null : number.number();
    }

    /** Where it is found. @param region null outside the district */
    void locate(@Nullable String region, @Nullable String address, @Nullable String phone) {
        this.region = region;
        this.address = address;
        this.phone = phone;
    }

    /** @param since null where nobody knows since when it exists. Throws {@link Refused} for a day after it closed. */
    void exist(@Nullable LocalDate since) {
        requireOrder("activeSince", since, closedOn);
        this.activeSince = since;
    }

    /** Keeps its history and takes it out of every choice. Throws {@link WrongState} when it is closed, {@link Refused} for a day before it existed. */
    void close(LocalDate day, @Nullable String reason) {
        requireOrder("closedOn", activeSince, day);
        become(CLOSED);
        this.closedOn = day;
        this.closedBecause = reason;
    }

    /** Takes the closing back: it was a mistake, or it opened again. Throws {@link WrongState} when it is not closed. */
    void reopen() {
        become(ACTIVE);
        this.closedOn = null;
        this.closedBecause = null;
    }

    private void become(InstitutionStatus next) {
        if (!status.canBecome(next)) {
            throw new WrongState(status, next);
        }
        status = next;
    }

    private static void requireOrder(String field, @Nullable LocalDate since, @Nullable LocalDate until) {
        if (since != null && until != null && until.isBefore(since)) {
            throw new Refused(field, "institution.closed.order");
        }
    }

    InstitutionId id() {
        return new InstitutionId(id);
    }

    String name() {
        return name;
    }

    @Nullable
    String shortName() {
        return shortName;
    }

    Set<String> aliases() {
        return Set.copyOf(aliases);
    }

    String type() {
        return type;
    }

    @Nullable
    String nationalNumber() {
        return nationalNumber;
    }

    @Nullable
    String region() {
        return region;
    }

    @Nullable
    String address() {
        return address;
    }

    @Nullable
    String phone() {
        return phone;
    }

    InstitutionStatus status() {
        return status;
    }

    @Nullable
    LocalDate activeSince() {
        return activeSince;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
