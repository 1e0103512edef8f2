package id.layakanak.person;

import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Refused;
import id.layakanak.shared.Sex;
import id.layakanak.shared.WrongState;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in trainings, with the posts they had and have. {@code institutionId} and {@code position} repeat the main one, which is the present
 * post that was begun last: lists and searches look there.
 */
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

    @OneToMany(mappedBy = "person", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<HeldPost> posts = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(
            PersonName name,
            Sex sex,
            @Nullable String phone,
            @Nullable String nip,
            @Nullable LocalDate adultFrom,
            LocalDate recordedOn) {
        this.id = UUID.randomUUID();
        this.recordedOn = recordedOn;
        describe(name, sex, phone, nip, adultFrom);
    }

    /** Who it is; all of it at once, as the form has it. */
    final void describe(
            PersonName name, Sex sex, @Nullable String phone, @Nullable String nip, @Nullable LocalDate adultFrom) {
        requireIdentified("be described");
        this.titleBefore = name.before();
        this.fullName = name.full();
        this.titleAfter = name.after();
        this.sex = sex;
        this.phone = phone;
        this.nip = nip;
        this.adultFrom = adultFrom;
    }

    /**
     * Says where somebody works today, as whoever asks for no more than that knows it. Of somebody who had no post, nobody knows since when; what was unknown of
     * the main post is filled in; and what differs from it is either a slip that is put right, or a move: the post ends, and the next one begins. Throws
     * {@link Refused}.
     *
     * @param at    null for no institution
     * @param since the first day of the next post; null where a slip is put right
     */
    void workAt(@Nullable InstitutionId at, @Nullable String as, @Nullable LocalDate since) {
        var main = main();
        if (main == null) {
            if (at != null || as != null) {
                take(Post.of(at, as));
            }
        } else if (since == null || main.post().isFilledBy(at, as)) {
            putRight(main, at, as);
        } else {
            move(main, at, as, since);
        }
    }

    private void putRight(HeldPost main, @Nullable InstitutionId at, @Nullable String as) {
        if (at == null && as == null) {
            remove(main.id());
        } else {
            correct(main.id(), main.post().as(at, as));
        }
    }

    private void move(HeldPost main, @Nullable InstitutionId at, @Nullable String as, LocalDate since) {
        var begun = main.post().since();
        if (begun != null && !since.isAfter(begun)) {
            throw new Refused("movedOn", "person.movedOn.early");
        }
        correct(main.id(), main.post().until(since.minusDays(1)));
        if (at != null || as != null) {
            take(new Post(at, as, since, null));
        }
    }

    /** Throws {@link Refused} for a post in an institution where the person works on one of these days already. */
    PostId take(Post post) {
        requireIdentified("take a post");
        requireApart(post, null);
        var last = posts.stream().mapToInt(HeldPost::number).max().orElse(0);
        var held = new HeldPost(this, last + 1, post);
        posts.add(held);
        repeatMain();
        return held.id();
    }

    /** Says anew what a post was and is; also how it ends. Throws as {@link #take}. */
    void correct(PostId id, Post post) {
        requireIdentified("correct a post");
        var held = post(id);
        requireApart(post, held);
        held.become(post);
        repeatMain();
    }

    /** Takes off a post that never was. */
    void remove(PostId id) {
        requireIdentified("lose a post");
        posts.remove(post(id));
        repeatMain();
    }

    HeldPost post(PostId id) {
        return posts.stream().filter(held -> held.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
    }

    List<Post> posts() {
        return posts.stream().map(HeldPost::post).toList();
    }

    private @Nullable HeldPost main() {
        return posts.stream()
                .filter(held -> held.post().isPresent())
                .max(Comparator.<HeldPost, LocalDate>comparing(
                                held -> Objects.requireNonNullElse(held.post().since(), LocalDate.MIN))
                        .thenComparing(HeldPost::number))
                .orElse(null);
    }

    private void repeatMain() {
        var main = main();
        var at = main == null ? null : main.post().institution();
        this.institutionId = at == null ? null : at.value();
        this.position = main == null ? null : main.post().position();
    }

    private void requireApart(Post post, @Nullable HeldPost except) {
        if (posts.stream().anyMatch(held -> held != except && held.post().overlaps(post))) {
            throw new Refused("institution", "person.post.overlaps");
        }
    }

    /**
     * Erases everything that tells who it is, for good. Sex and institutions stay, so that every count of the past stays what it was.
     *
     * @param number stands in the place of the name
     */
    void anonymise(long number, Instant at) {
        describe(new PersonName(null, "Orang #" + number, null), sex, null, null, null);
        posts.forEach(held -> held.become(held.post().as(held.post().institution(), null)));
        this.position = null;
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
