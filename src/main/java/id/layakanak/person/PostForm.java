package id.layakanak.person;

import id.layakanak.picker.Pick;
import id.layakanak.picker.PickText;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Refused;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What staff type about one post of a person. */
record PostForm(
        @Nullable UUID institution,
        @Nullable PickText institutionText,
        @Nullable @Size(max = 150) String position,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        int version) {

    static PostForm empty() {
        return new PostForm(null, null, null, null, null, 0);
    }

    /** @param institutionName what the institution of the post is called */
    static PostForm of(HeldPost held, String institutionName) {
        var post = held.post();
        return new PostForm(
                post.institution() == null ? null : post.institution().value(),
                new PickText(institutionName),
                post.position(),
                post.since(),
                post.until(),
                held.version());
    }

    /** Throws {@link Refused} for a post that says nothing, and for days to come or in the wrong order. */
    Post toPost(@Nullable InstitutionId picked, LocalDate today) {
        if (picked == null && position == null) {
            throw new Refused("institution", "person.post.nothing");
        }
        if (since != null && since.isAfter(today)) {
            throw new Refused("since", "person.day.future");
        }
        if (until != null && until.isAfter(today)) {
            throw new Refused("until", "person.day.future");
        }
        if (since != null && until != null && until.isBefore(since)) {
            throw new Refused("until", "person.post.order");
        }
        return new Post(picked, position, since, until);
    }

    Pick pick() {
        return new Pick(institution, institutionText);
    }
}
