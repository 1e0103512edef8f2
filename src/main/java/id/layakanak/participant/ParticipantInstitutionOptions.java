package id.layakanak.participant;

import id.layakanak.picker.Option;
import id.layakanak.picker.Options;
import id.layakanak.shared.Like;
import id.layakanak.training.TrainingId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The institutions whose people are enrolled in a training, for a picker. */
record ParticipantInstitutionOptions(JdbcClient jdbc, TrainingId training) implements Options {

    @Override
    public Optional<Option> find(UUID id) {
        return jdbc.sql("select id as value, name as label, null as note from institution.summary where id = :id")
                .param("id", id)
                .query(Option.class)
                .optional();
    }

    @Override
    public List<Option> search(String text) {
        return jdbc.sql("""
                        select i.id as value, i.name as label, count(*)::text as note
                        from listed_participant l join institution.summary i on i.id = l.institution_id
                        where l.training_id = :training and i.name ilike :q
                        group by i.id, i.name
                        order by i.name not ilike substr(:q, 2), i.name, i.id
                        limit :most
                        """)
                .param("training", training.value())
                .param("q", Objects.requireNonNullElse(Like.containing(text), "%%"))
                .param("most", MOST + 1)
                .query(Option.class)
                .list();
    }
}
