package id.layakanak.person;

import static id.layakanak.shared.Columns.moment;

import id.layakanak.shared.District;
import id.layakanak.shared.Headcount;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Like;
import id.layakanak.shared.Nip;
import id.layakanak.shared.Sex;
import id.layakanak.shared.SortKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads people for lists, pages, choices and exports, in plain SQL: see docs/decisions on reading and writing. */
@Component
class PersonRows {

    private static final SortKeys SORT = new SortKeys(
            Map.of("name", "p.full_name", "sex", "p.sex", "position", "p.position", "institution", "i.name"),
            "p.full_name, p.id");

    private static final String ROWS = """
            select p.id, p.title_before, p.full_name, p.title_after, p.sex, p.nip, p.position, p.anonymised_at,
                   person.is_child(p.adult_from, :today) as minor,
                   case when :all then p.phone else person.shown_phone(p.phone, p.adult_from, :today) end as phone,
                   i.id as institution_id, i.name as institution,
                   (select count(*) from person.trained(:now) t where t.person_id = p.id) as trainings
            from person p
            left join institution.summary i on i.id = p.institution_id
            """;

    private static final String WHERE = """
            where (cast(:q as text) is null or p.full_name ilike :q or p.phone like '+62' || :digits || '%'
                   or length(:digits) > 3 and p.phone like '%' || :digits || '%')
              and (cast(:institution as uuid) is null or p.institution_id = :institution)
              and (cast(:sex as text) is null or p.sex = :sex)
              and (cast(:trained as boolean) is null
                   or :trained = (select count(*) > 0 from person.trained(:now) t where t.person_id = p.id))
            """;

    private static final String SUMMARIES = """
            select p.id, p.title_before, p.full_name, p.title_after, p.sex, p.position,
                   person.is_child(p.adult_from, :today) as minor, i.id as institution_id, i.name as institution
            from person p
            left join institution.summary i on i.id = p.institution_id
            """;

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    PersonRows(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    Page<PersonRow> list(PersonFilter filter, Pageable page, long total) {
        var rows = filtered(ROWS + WHERE + SORT.page(page), filter)
                .query(PersonRows::row)
                .list();
        return new PageImpl<>(rows, page, total);
    }

    Headcount count(PersonFilter filter) {
        return filtered("""
                        select count(*) filter (where p.sex = 'MALE') as male,
                               count(*) filter (where p.sex = 'FEMALE') as female
                        from person p
                        """ + WHERE, filter).query(Headcount.class).single();
    }

    /** How many of the filter are under 18, and so in no file. */
    int minors(PersonFilter filter) {
        return filtered("select count(*) from person p " + WHERE + "and person.is_child(p.adult_from, :today)", filter)
                .query(Integer.class)
                .single();
    }

    /** All adults of the filter, to be read within a transaction and closed. */
    Stream<PersonRow> stream(PersonFilter filter, Pageable page) {
        return filtered(
                ROWS + WHERE + "and not person.is_child(p.adult_from, :today)" + SORT.orderBy(page.getSort()), filter)
                .withFetchSize(500)
                .query(PersonRows::row)
                .stream();
    }

    Optional<PersonRow> find(PersonId id) {
        return jdbc.sql(ROWS + "where p.id = :id")
                .param("id", id.value())
                .param("all", true)
                .param("today", district.today(clock))
                .param("now", moment(clock.instant()))
                .query(PersonRows::row)
                .optional();
    }

    /** The trainings a person was enrolled in, the latest first. */
    List<PersonTraining> trainings(PersonId id) {
        return jdbc.sql("""
                        select training_id, title, batch, starts_on, ends_on, institution, position, holds_place,
                               lesson_hours, attended_hours
                        from person.enrolment(:now)
                        where person_id = :id
                        order by starts_on desc, training_id
                        """)
                .param("id", id.value())
                .param("now", moment(clock.instant()))
                .query(PersonRows::training)
                .list();
    }

    /** People whose name or institution contains the text, or whose phone number does. */
    List<PersonSummary> search(String text, int limit) {
        return jdbc.sql(SUMMARIES + """
                        where p.anonymised_at is null and (p.full_name ilike :q or i.name ilike :q
                           or length(:digits) > 3 and p.phone like '%' || :digits || '%')
                        order by p.full_name not ilike substr(:q, 2), p.full_name not ilike :q, p.full_name, p.id
                        limit :limit
                        """)
                .param("q", Like.containing(text))
                .param("digits", PersonFilter.phoneDigits(text), Types.VARCHAR)
                .param("limit", limit)
                .param("today", district.today(clock))
                .query(PersonRows::summary)
                .list();
    }

    Optional<PersonSummary> summary(PersonId id) {
        return jdbc.sql(SUMMARIES + "where p.id = :id and p.anonymised_at is null")
                .param("id", id.value())
                .param("today", district.today(clock))
                .query(PersonRows::summary)
                .optional();
    }

    /** Who may be the same person: the same name at the same institution, or the same phone number. */
    List<PersonSummary> alike(PersonName name, @Nullable InstitutionId institution, @Nullable String phone) {
        return jdbc.sql(SUMMARIES + """
                        where p.anonymised_at is null
                          and (lower(p.full_name) = lower(:name) and p.institution_id is not distinct from :institution
                               or p.phone = :phone)
                        order by p.full_name, p.id
                        limit 5
                        """)
                .param("name", name.full())
                .param("institution", institution == null ? null : institution.value(), Types.OTHER)
                .param("phone", phone, Types.VARCHAR)
                .param("today", district.today(clock))
                .query(PersonRows::summary)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, PersonFilter filter) {
        return jdbc.sql(sql)
                .param("q", Like.containing(filter.q()))
                .param("digits", PersonFilter.phoneDigits(filter.q()), Types.VARCHAR)
                .param("institution", filter.institution())
                .param("all", false)
                .param("today", district.today(clock))
                .param("now", moment(clock.instant()))
                .param("sex", filter.sex() == null ? null : filter.sex().name())
                .param("trained", filter.isTrained());
    }

    private static PersonRow row(ResultSet row, int number) throws SQLException {
        var anonymised = row.getObject("anonymised_at", OffsetDateTime.class);
        return new PersonRow(
                new PersonId(row.getObject("id", UUID.class)),
                name(row),
                Sex.valueOf(row.getString("sex")),
                institution(row),
                row.getString("institution"),
                row.getString("position"),
                row.getString("phone"),
                Nip.orNull(row.getString("nip")),
                row.getInt("trainings"),
                row.getBoolean("minor"),
                anonymised == null ? null : anonymised.toInstant());
    }

    private static PersonSummary summary(ResultSet row, int number) throws SQLException {
        return new PersonSummary(
                new PersonId(row.getObject("id", UUID.class)),
                name(row).display(),
                Sex.valueOf(row.getString("sex")),
                institution(row),
                row.getString("institution"),
                row.getString("position"),
                row.getBoolean("minor"));
    }

    private static PersonTraining training(ResultSet row, int number) throws SQLException {
        return new PersonTraining(
                row.getObject("training_id", UUID.class),
                row.getString("title"),
                row.getString("batch"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("institution"),
                row.getString("position"),
                row.getBoolean("holds_place"),
                row.getInt("lesson_hours"),
                row.getInt("attended_hours"));
    }

    private static PersonName name(ResultSet row) throws SQLException {
        return new PersonName(row.getString("title_before"), row.getString("full_name"), row.getString("title_after"));
    }

    private static @Nullable InstitutionId institution(ResultSet row) throws SQLException {
        var id = row.getObject("institution_id", UUID.class);
        return id == null ? null : new InstitutionId(id);
    }
}
