package id.layakanak.institution;

import id.layakanak.shared.InstitutionId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A school, puskesmas, mosque, agency or other body that sends people to trainings. */
@Entity
class Institution {

    @Id
    private UUID id;

    private String name;
    private String type;
    private @Nullable String region;
    private @Nullable String address;
    private @Nullable String phone;
    private boolean active;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Institution() {}

    Institution(String name, String type, @Nullable String region, @Nullable String address, @Nullable String phone) {
        this.id = UUID.randomUUID();
        this.active = true;
        describe(name, type, region, address, phone);
    }

    /** What it is called and where it is found; all of it at once, as the form has it. */
    final void describe(
            String name, String type, @Nullable String region, @Nullable String address, @Nullable String phone) {
        this.name = name;
        this.type = type;
        this.region = region;
        this.address = address;
        this.phone = phone;
    }

    /** Keeps its history and takes it out of every choice; nothing happens when it is out already. */
    void deactivate() {
        active = false;
    }

    void activate() {
        active = true;
    }

    InstitutionId id() {
        return new InstitutionId(id);
    }

    String name() {
        return name;
    }

    String type() {
        return type;
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

    int version() {
        return version == null ? 0 : version;
    }
}
