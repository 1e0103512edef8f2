package id.layakanak.institution;

import id.layakanak.shared.InstitutionId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
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
    private @Nullable String region;
    private @Nullable String address;
    private @Nullable String phone;
    private boolean active;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Institution() {}

    Institution(String name, String type) {
        this.id = UUID.randomUUID();
        this.active = true;
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

    /** Where it is found. @param region null outside the district */
    void locate(@Nullable String region, @Nullable String address, @Nullable String phone) {
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
