package id.layakanak.institution;

import id.layakanak.picker.Options;
import id.layakanak.picker.Pick;
import id.layakanak.shared.Choice;
import id.layakanak.shared.InstitutionId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Institutions for the choices and headings of other features. */
@Component
public class InstitutionDirectory {

    private final JdbcClient jdbc;
    private final InstitutionRows rows;

    InstitutionDirectory(JdbcClient jdbc, InstitutionRows rows) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** All, those too that are offered no more. */
    public Options every() {
        return new InstitutionOptions(rows, null, null);
    }

    /** All types of institutions as entries of a select field. */
    public List<Choice> types(Locale locale) {
        return rows.types().stream()
                .map(type -> new Choice(type.code(), type.label(locale)))
                .toList();
    }

    /**
     * The institution that a picker means, among those that are offered; null for none. Throws {@link id.layakanak.shared.Refused} at the
     * field {@code institution} where there is none of that name, or several.
     *
     * @param kept the one that the record names already, which may have become inactive since
     */
    public @Nullable InstitutionId pick(Pick pick, @Nullable InstitutionId kept) {
        var id = pick.of("institution", new InstitutionOptions(rows, true, kept));
        return id == null ? null : new InstitutionId(id);
    }

    /** Throws {@link id.layakanak.shared.Refused} at the field {@code institution} where there is no such institution, or it is inactive. */
    public void require(@Nullable InstitutionId id) {
        pick(new Pick(id == null ? null : id.value(), null), null);
    }

    /** Also finds inactive ones: old records keep naming them. */
    public Optional<InstitutionSummary> find(@Nullable InstitutionId id) {
        return id == null
                ? Optional.empty()
                : jdbc.sql("select id, name, institution.is_active(status) as active from institution where id = :id")
                        .param("id", id.value())
                        .query((row, number) -> new InstitutionSummary(
                                InstitutionId.of(row.getString("id")), row.getString("name"), row.getBoolean("active")))
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
