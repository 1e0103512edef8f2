package id.layakanak.institution;

import static id.layakanak.shared.Columns.moment;

import id.layakanak.listing.ListPage;
import id.layakanak.listing.Listing;
import id.layakanak.listing.Narrowing;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.Choice;
import id.layakanak.shared.InstitutionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads institutions for lists, pages and exports, in plain SQL: see docs/decisions on reading and writing. */
@Component
class InstitutionRows {

    private static final String COLUMNS = """
            i.id, i.name, i.short_name, i.national_number, i.address, i.phone, i.status, i.active_since, i.closed_on, i.closed_because,
            t.code, t.name as type_name, t.name_en as type_name_en, r.kecamatan, r.village
            """;

    private static final String JOINS = """
            join institution_type t on t.code = i.type
            left join region.place r on r.code = i.region
            """;

    private static final Listing<InstitutionRow> LIST = new Listing<>(
                    "institution i", "i.id", COLUMNS, JOINS, InstitutionRows::row)
            .by("name", "i.name")
            .by("region", "coalesce(i.region, '~')", "i.name");

    /** Its type answers questions of the newest edition of the instrument. */
    private static final String DETAILS = "select " + COLUMNS + """
            , case when :english then k.name_en else k.name end as number_name,
            array(select a.alias from institution_alias a where a.institution_id = i.id order by a.alias) as aliases,
            array(select q.label || ' ' || case when :english then q.trained_en else q.trained end
                  from institution_type_question x join indicator.question q on q.id = x.question_id
                  where x.type = i.type and q.edition = (select max(edition) from indicator.question)
                  order by q.max_points desc, q.label) as questions
            from institution i left join national_number_kind k on k.code = i.number_kind
            """ + JOINS + " where i.id = :id";

    private static final String IS_ACTIVE = "institution.is_active(i.status) = :active";

    /** By the official name, the short one, the number, or what else it is called. */
    private static final String CONTAINS = """
            i.name collate "C" ilike :contains or i.short_name collate "C" ilike :contains or i.national_number ilike :contains
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

    /** All that its page says of it. */
    Optional<InstitutionDetails> details(InstitutionId id, Locale locale) {
        return jdbc.sql(DETAILS)
                .param("id", id.value())
                .param("english", isEnglish(locale))
                .query((row, number) -> new InstitutionDetails(
                        row(row, number), texts(row, "aliases"), row.getString("number_name"), texts(row, "questions")))
                .optional();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** Those first whose name begins with the text. */
    List<InstitutionRow> search(String text, @Nullable Boolean active, int most) {
        return LIST.first(
                jdbc, new Narrowing().search("i.name", text, CONTAINS, text).by("active", active, IS_ACTIVE), most);
    }

    List<InstitutionType> types() {
        return jdbc.sql("select code, name, name_en from institution_type order by position")
                .query(InstitutionType.class)
                .list();
    }

    /** All types as choices under the name of their part of the audience. */
    Map<String, List<Choice>> typesBySector(Locale locale) {
        var types = new LinkedHashMap<String, List<Choice>>();
        jdbc.sql("""
                        select case when :english then s.name_en else s.name end as sector, t.code,
                               case when :english then t.name_en else t.name end as type
                        from institution_type t join audience_sector s on s.code = t.sector
                        order by s.position, t.position
                        """).param("english", isEnglish(locale)).query(row -> {
            types.computeIfAbsent(row.getString("sector"), sector -> new ArrayList<>())
                    .add(new Choice(row.getString("code"), row.getString("type")));
        });
        return types;
    }

    /** The register in which institutions of the type have a number; empty for most types. */
    Optional<NumberKind> numberKind(String type) {
        return jdbc.sql("""
                        select k.code, k.name, k.pattern, k.example
                        from national_number_kind k join institution_type t on t.number_kind = k.code where t.code = :type
                        """).param("type", type).query(NumberKind.class).optional();
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private Narrowing where(InstitutionFilter filter) {
        return new Narrowing()
                .search("i.name", filter.q(), CONTAINS, filter.q())
                .by("type", filter.type(), "i.type = :type")
                .by("kecamatan", filter.kecamatan(), "region.kecamatan(i.region) = :kecamatan")
                .by("active", filter.active(), IS_ACTIVE)
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
                row.getString("national_number"),
                row.getString("kecamatan"),
                row.getString("village"),
                row.getString("address"),
                row.getString("phone"),
                InstitutionStatus.valueOf(row.getString("status")),
                row.getObject("active_since", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("closed_because"));
    }
}
