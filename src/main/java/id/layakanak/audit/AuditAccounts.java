package id.layakanak.audit;

import id.layakanak.picker.Option;
import id.layakanak.picker.Options;
import id.layakanak.shared.Like;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever may stand in the log, for a picker. */
@Component
class AuditAccounts implements Options {

    private final JdbcClient jdbc;

    AuditAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Option> find(UUID id) {
        return jdbc.sql("select id as value, name as label, null as note from audit.who where id = :id")
                .param("id", id)
                .query(Option.class)
                .optional();
    }

    @Override
    public List<Option> search(String text) {
        return jdbc.sql("""
                        select id as value, name as label, null as note from audit.who where name ilike :q
                        order by name not ilike substr(:q, 2), name, id limit :most
                        """)
                .param("q", Objects.requireNonNullElse(Like.containing(text), "%%"))
                .param("most", MOST + 1)
                .query(Option.class)
                .list();
    }
}
