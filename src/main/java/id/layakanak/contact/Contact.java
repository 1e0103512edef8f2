package id.layakanak.contact;

import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Phone;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody of an institution who can be reached. */
@Entity
@Table(name = "institution_contact")
class Contact {

    @Id
    private UUID id;

    private UUID institutionId;
    private String name;
    private @Nullable String position;
    private @Nullable String phone;
    private @Nullable String phoneAsTyped;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    Contact(InstitutionId institution, String name, @Nullable String position, @Nullable String typedPhone) {
        this.id = UUID.randomUUID();
        this.institutionId = institution.value();
        describe(name, position, typedPhone);
    }

    /** @param typedPhone kept as it is where it is no number that can be called */
    final void describe(String name, @Nullable String position, @Nullable String typedPhone) {
        this.name = name;
        this.position = position;
        this.phone = Phone.stored(typedPhone);
        this.phoneAsTyped = phone == null ? typedPhone : null;
    }

    ContactId id() {
        return new ContactId(id);
    }

    String name() {
        return name;
    }

    @Nullable
    String position() {
        return position;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    String phoneAsTyped() {
        return phoneAsTyped;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
