package id.layakanak.purpose;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the purposes in the language of the reader, in their order. */
@Component
class PurposeRows {

    private static final String ROWS = """
            select code, case when :english then name_en else name end as name,
                   case when :english then purpose_en else purpose end as purpose,
                   case when :english then legal_basis_en else legal_basis end as legal_basis,
                   retention_months as months, case when :english then retention_note_en else retention_note end as note
            from data_purpose
            """;

    private final JdbcClient jdbc;

    PurposeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PurposeRow> list(Locale locale) {
        return read(ROWS + "order by position", locale).query(PurposeRow.class).list();
    }

    List<PurposeRow> of(Locale locale, DataKind... kinds) {
        return read(ROWS + "where code in (:kinds) order by position", locale)
                .param("kinds", Arrays.stream(kinds).map(Enum::name).toList())
                .query(PurposeRow.class)
                .list();
    }

    Optional<PurposeRow> find(String code, Locale locale) {
        return read(ROWS + "where code = :code", locale)
                .param("code", code)
                .query(PurposeRow.class)
                .optional();
    }

    private JdbcClient.StatementSpec read(String sql, Locale locale) {
        return jdbc.sql(sql).param("english", locale.getLanguage().equals("en"));
    }
}
