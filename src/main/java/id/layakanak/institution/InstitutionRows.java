package id.layakanak.institution;

import static id.layakanak.shared.Columns.moment;

import id.layakanak.listing.ListPage;
import id.layakanak.listing.Listing;
import id.layakanak.listing.Narrowing;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.InstitutionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads institutions for lists, pages and exports, in plain SQL: see docs/decisions on reading and writing. */
@Component
class InstitutionRows {

    private static final Listing<InstitutionRow> LIST = new Listing<>(
                    "institution i", "i.id", """
                    i.id, i.name, i.short_name, i.address, i.phone, i.active, t.code, t.name as type_name, t.name_en as type_name_en,
                    r.kecamatan, r.village
                    """, """
                    join institution_type t on t.code = i.type
                    left join region.place r on r.code = i.region
                    """, InstitutionRows::row)
            .by("name", "i.name")
            .by("region", "coalesce(i.region, '~')", "i.name");

    /** By the official name, the short one, or what else it is called. */
    private static final String CONTAINS = """
            i.name collate "C" ilike :contains or i.short_name collate "C" ilike :contains
            or i.id = any(array(select a.institution_id from institution_alias a where a.alias collate "C" ilike :contains))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    InstitutionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ListPage<InstitutionRow> list(InstitutionFilter filter, PageAsked page) {
        return LIST.page(jdbc, where(filter), page);
    }

    /** All rows of the filter, to be read within a transaction and closed. */
    Stream<InstitutionRow> stream(InstitutionFilter filter, PageAsked page) {
        return LIST.stream(jdbc, where(filter), page);
    }

    Optional<InstitutionRow> find(InstitutionId id) {
        return jdbc.sql(LIST.rows() + "where i.id = :id")
                .param("id", id.value())
                .query(InstitutionRows::row)
                .optional();
    }

    /** What else it is called, by the alphabet. */
    List<String> aliases(InstitutionId id) {
        return jdbc.sql("select alias from institution_alias where institution_id = :id order by alias")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    /** Those first whose name begins with the text. */
    List<InstitutionRow> search(String text, @Nullable Boolean active, int most) {
        return LIST.first(
                jdbc,
                new Narrowing().search("i.name", text, CONTAINS, text).by("active", active, "i.active = :active"),
                most);
    }

    List<InstitutionType> types() {
        return jdbc.sql("select code, name, name_en from institution_type order by position")
                .query(InstitutionType.class)
                .list();
    }

    private Narrowing where(InstitutionFilter filter) {
        return new Narrowing()
                .search("i.name", filter.q(), CONTAINS, filter.q())
                .by("type", filter.type(), "i.type = :type")
                .by("kecamatan", filter.kecamatan(), "region.kecamatan(i.region) = :kecamatan")
                .by("active", filter.active(), "i.active = :active")
                .by(
                        "reached",
                        filter.reached(),
                        "exists (select from institution.reached(:now) r where r.institution_id = i.id and r.fiscal_year = :reached)")
                .with("now", moment(clock.instant()));
    }

    private static InstitutionRow row(ResultSet row, int number) throws SQLException {
        return new InstitutionRow(
                new InstitutionId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("short_name"),
                new InstitutionType(row.getString("code"), row.getString("type_name"), row.getString("type_name_en")),
                row.getString("kecamatan"),
                row.getString("village"),
                row.getString("address"),
                row.getString("phone"),
                row.getBoolean("active"));
    }
}
