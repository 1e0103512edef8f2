package id.layakanak.institution;

import id.layakanak.shared.Choice;
import id.layakanak.shared.InstitutionId;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /**
     * Active institutions under the name of their type, for a form.
     *
     * @param also what the form holds already: it stays a choice although it may be inactive by now
     */
    public Map<String, List<Choice>> choices(@Nullable InstitutionId also, Locale locale) {
        var choices = new LinkedHashMap<String, List<Choice>>();
        jdbc.sql("""
                        select i.id, i.name, t.code, t.name as type_name, t.name_en as type_name_en
                        from institution i join institution_type t on t.code = i.type
                        where i.active or i.id = :also
                        order by t.position, i.name, i.id
                        """)
                .param("also", also == null ? null : also.value(), Types.OTHER)
                .query(row -> {
                    var type = new InstitutionType(
                            row.getString("code"), row.getString("type_name"), row.getString("type_name_en"));
                    choices.computeIfAbsent(type.label(locale), first -> new ArrayList<>())
                            .add(new Choice(row.getString("id"), row.getString("name")));
                });
        return choices;
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

    /** Makes all others who hold this institution wait until the transaction ends; false when there is none. */
    public boolean hold(InstitutionId id) {
        return jdbc.sql("select id from institution where id = :id for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }
}
