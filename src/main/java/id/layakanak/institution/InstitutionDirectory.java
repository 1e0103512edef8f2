package id.layakanak.institution;

import id.layakanak.shared.InstitutionId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Institutions for the choices and headings of other features. */
@Component
public class InstitutionDirectory {

    private final JdbcClient jdbc;

    InstitutionDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Active institutions in the order of their names, for a choice. */
    public List<InstitutionSummary> active() {
        return jdbc.sql("select id, name from institution where active order by name, id")
                .query((row, number) ->
                        new InstitutionSummary(InstitutionId.of(row.getString("id")), row.getString("name")))
                .list();
    }

    /** Also finds inactive ones: old records keep naming them. */
    public Optional<InstitutionSummary> find(@Nullable InstitutionId id) {
        return id == null
                ? Optional.empty()
                : jdbc.sql("select id, name from institution where id = :id")
                        .param("id", id.value())
                        .query((row, number) ->
                                new InstitutionSummary(InstitutionId.of(row.getString("id")), row.getString("name")))
                        .optional();
    }
}
