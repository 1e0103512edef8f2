package id.layakanak.participant;

import id.layakanak.listing.Narrowing;
import id.layakanak.picker.Option;
import id.layakanak.picker.Options;
import id.layakanak.shared.Like;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The institutions whose people are enrolled in a training, for a picker, each with how many of them hold a place.
 *
 * @param reach the participants of the training that the viewer's list can show: others are not counted, and what only they come from is not offered
 */
record ParticipantInstitutionOptions(JdbcClient jdbc, Supplier<Narrowing> reach) implements Options {

    @Override
    public Optional<Option> find(UUID id) {
        return jdbc.sql("select id as value, name as label, null as note from institution.summary where id = :id")
                .param("id", id)
                .query(Option.class)
                .optional();
    }

    @Override
    public List<Option> search(String text) {
        var pattern = Objects.requireNonNullElse(Like.containing(text), "%%");
        var where = reach.get().by("q", pattern, "i.name ilike :q").with("most", MOST + 1);
        return jdbc.sql("""
                        select i.id as value, i.name as label, count(*) filter (where participant.holds_place(l.status))::text as note
                        from listed_participant l join institution.summary i on i.id = l.institution_id
                        """ + where.sql() + """
                        group by i.id, i.name
                        order by i.name not ilike substr(:q, 2), i.name, i.id
                        limit :most
                        """)
                .params(where.parameters())
                .query(Option.class)
                .list();
    }
}
