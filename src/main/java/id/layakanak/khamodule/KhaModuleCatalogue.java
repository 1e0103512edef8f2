package id.layakanak.khamodule;

import id.layakanak.shared.Choice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The curriculum, for the choices of other features. */
@Component
public class KhaModuleCatalogue {

    private static final String MODULES = "select id, title, lesson_hours from kha_module ";

    private final JdbcClient jdbc;

    KhaModuleCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Active modules in the order of the curriculum. */
    public List<KhaModuleSummary> active() {
        return modules(null);
    }

    /** Active modules as entries of a select field, and the one that is chosen already even if it is inactive by now. */
    public List<Choice> choices(@Nullable KhaModuleId chosen) {
        return modules(chosen).stream()
                .map(module ->
                        new Choice(module.id().toString(), module.title() + " (" + module.lessonHours() + " JP)"))
                .toList();
    }

    /** Also finds inactive ones: old sessions keep naming them. */
    public Optional<KhaModuleSummary> find(@Nullable KhaModuleId id) {
        return id == null
                ? Optional.empty()
                : jdbc.sql(MODULES + "where id = :id")
                        .param("id", id.value())
                        .query((row, number) ->
                                new KhaModuleSummary(id, row.getString("title"), row.getInt("lesson_hours")))
                        .optional();
    }

    private List<KhaModuleSummary> modules(@Nullable KhaModuleId besides) {
        return jdbc.sql(MODULES + "where active or id = cast(:besides as uuid) order by position, title, id")
                .param("besides", besides == null ? null : besides.toString())
                .query((row, number) -> new KhaModuleSummary(
                        new KhaModuleId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        row.getInt("lesson_hours")))
                .list();
    }
}
