package id.layakanak.person;

import id.layakanak.shared.InstitutionId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link Post} as it is stored; changed through its {@link Person} alone, which repeats the main one and keeps them apart. */
@Entity
@Table(name = "post")
class HeldPost {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person person;

    private int number;
    private @Nullable UUID institutionId;
    private @Nullable String position;
    private @Nullable LocalDate since;
    private @Nullable LocalDate until;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected HeldPost() {}

    HeldPost(Person person, int number, Post post) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.number = number;
        become(post);
    }

    final void become(Post post) {
        this.institutionId =
                post.institution() == null ? null : post.institution().value();
        this.position = post.position();
        this.since = post.since();
        this.until = post.until();
    }

    PostId id() {
        return new PostId(id);
    }

    /** In the order in which the posts of a person were recorded. */
    int number() {
        return number;
    }

    Post post() {
        return new Post(institutionId == null ? null : new InstitutionId(institutionId), position, since, until);
    }

    int version() {
        return version == null ? 0 : version;
    }
}
