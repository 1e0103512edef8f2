package id.layakanak.person;

import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Sex;
import id.layakanak.shared.WrongState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who takes part in trainings, with the institution and position of today. */
@Entity
class Person {

    @Id
    private UUID id;

    private String fullName;
    private @Nullable String titleBefore;
    private @Nullable String titleAfter;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    private @Nullable String phone;
    private @Nullable String nip;
    private @Nullable UUID institutionId;
    private @Nullable String position;
    private @Nullable LocalDate adultFrom;
    private LocalDate recordedOn;
    private @Nullable Instant anonymisedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(
            PersonName name,
            Sex sex,
            @Nullable String phone,
            @Nullable String nip,
            @Nullable InstitutionId institution,
            @Nullable String position,
            @Nullable LocalDate adultFrom,
            LocalDate recordedOn) {
        this.id = UUID.randomUUID();
        this.recordedOn = recordedOn;
        describe(name, sex, phone, nip, institution, position, adultFrom);
    }

    /** Who it is and where they work; all of it at once, as the form has it. Past enrolments keep what they copied. */
    final void describe(
            PersonName name,
            Sex sex,
            @Nullable String phone,
            @Nullable String nip,
            @Nullable InstitutionId institution,
            @Nullable String position,
            @Nullable LocalDate adultFrom) {
        requireIdentified("be described");
        this.titleBefore = name.before();
        this.fullName = name.full();
        this.titleAfter = name.after();
        this.sex = sex;
        this.phone = phone;
        this.nip = nip;
        this.institutionId = institution == null ? null : institution.value();
        this.position = position;
        this.adultFrom = adultFrom;
    }

    /**
     * Erases everything that tells who it is, for good. Sex and institution stay, so that every count of the past stays what it was.
     *
     * @param number stands in the place of the name
     */
    void anonymise(long number, Instant at) {
        requireIdentified("be anonymised");
        describe(new PersonName(null, "Orang #" + number, null), sex, null, null, institution(), null, null);
        this.anonymisedAt = at;
    }

    void erasePhone() {
        this.phone = null;
    }

    void eraseNip() {
        this.nip = null;
    }

    private void requireIdentified(String verb) {
        if (anonymisedAt != null) {
            throw new WrongState(Identity.ERASED, verb);
        }
    }

    PersonId id() {
        return new PersonId(id);
    }

    PersonName name() {
        return new PersonName(titleBefore, fullName, titleAfter);
    }

    Sex sex() {
        return sex;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    String nip() {
        return nip;
    }

    @Nullable
    InstitutionId institution() {
        return institutionId == null ? null : new InstitutionId(institutionId);
    }

    @Nullable
    String position() {
        return position;
    }

    /** Until when somebody counts as a child; null for adults, and possibly in the past. */
    @Nullable
    LocalDate adultFrom() {
        return adultFrom;
    }

    boolean isChild(LocalDate today) {
        return adultFrom != null && adultFrom.isAfter(today);
    }

    Identity identity() {
        return anonymisedAt == null ? Identity.KNOWN : Identity.ERASED;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
