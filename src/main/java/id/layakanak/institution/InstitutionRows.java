package id.layakanak.institution;

import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Like;
import id.layakanak.shared.Narrowing;
import id.layakanak.shared.SortKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads institutions for lists, pages and exports, in plain SQL: see docs/decisions on reading and writing. */
@Component
class InstitutionRows {

    private static final SortKeys SORT = new SortKeys(
            Map.of("name", "i.name", "type", "t.position", "region", "i.region", "active", "i.active"), "i.name, i.id");

    private static final String ROWS = """
            select i.id, i.name, i.address, i.phone, i.active, t.code, t.name as type_name, t.name_en as type_name_en,
                   case r.level when 'KECAMATAN' then r.name else k.name end as kecamatan,
                   case r.level when 'KECAMATAN' then null else r.name end as village
            from institution i
            join institution_type t on t.code = i.type
            left join region r on r.code = i.region
            left join region k on k.code = r.parent
            """;

    private final JdbcClient jdbc;

    InstitutionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<InstitutionRow> list(InstitutionFilter filter, Pageable page) {
        var where = where(filter);
        var rows = jdbc.sql(ROWS + where.sql() + SORT.page(page))
                .params(where.parameters())
                .query(InstitutionRows::row)
                .list();
        var total = jdbc.sql("select count(*) from institution i" + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    /** All rows of the filter, to be read within a transaction and closed. */
    Stream<InstitutionRow> stream(InstitutionFilter filter, Pageable page) {
        var where = where(filter);
        return jdbc
                .sql(ROWS + where.sql() + SORT.orderBy(page.getSort()))
                .params(where.parameters())
                .withFetchSize(500)
                .query(InstitutionRows::row)
                .stream();
    }

    Optional<InstitutionRow> find(InstitutionId id) {
        return jdbc.sql(ROWS + "where i.id = :id")
                .param("id", id.value())
                .query(InstitutionRows::row)
                .optional();
    }

    List<InstitutionType> types() {
        return jdbc.sql("select code, name, name_en from institution_type order by position")
                .query(InstitutionType.class)
                .list();
    }

    private static Narrowing where(InstitutionFilter filter) {
        return new Narrowing()
                .by("q", Like.containing(filter.q()), "i.name ilike :q")
                .by("type", filter.type(), "i.type = :type")
                .by("kecamatan", filter.kecamatan(), "i.region = :kecamatan or i.region like :kecamatan || '.%'")
                .by("active", filter.active(), "i.active = :active");
    }

    private static InstitutionRow row(ResultSet row, int number) throws SQLException {
        return new InstitutionRow(
                new InstitutionId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new InstitutionType(row.getString("code"), row.getString("type_name"), row.getString("type_name_en")),
                row.getString("kecamatan"),
                row.getString("village"),
                row.getString("address"),
                row.getString("phone"),
                row.getBoolean("active"));
    }
}
