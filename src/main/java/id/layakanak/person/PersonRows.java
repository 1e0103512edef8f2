package id.layakanak.person;

import static id.layakanak.shared.Columns.moment;

import id.layakanak.listing.ListPage;
import id.layakanak.listing.Listing;
import id.layakanak.listing.Narrowing;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.District;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Like;
import id.layakanak.shared.Nip;
import id.layakanak.shared.Sex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads people for lists, pages, choices and exports, in plain SQL: see docs/decisions on reading and writing. */
@Component
class PersonRows {

    private static final String INSTITUTION = "left join institution.summary i on i.id = p.institution_id ";

    private static final Listing<PersonRow> LIST = new Listing<>("person p", "p.id", """
                    p.id, p.title_before, p.full_name, p.title_after, p.sex, p.nip, p.position, p.anonymised_at,
                    person.is_child(p.adult_from, :today) as child,
                    case when :all then p.phone else person.shown_phone(p.phone, p.adult_from, :today) end as phone,
                    i.id as institution_id, i.name as institution,
                    (select count(*) from person.trained(:now) t where t.person_id = p.id) as trainings
                    """, INSTITUTION, PersonRows::row)
            .by("name", "p.full_name")
            .sum("men", "(p.sex = 'MALE')::int")
            .sum("women", "(p.sex = 'FEMALE')::int")
            .sum("children", "person.is_child(p.adult_from, :today)::int");

    private static final Listing<PersonSummary> SUMMARIES =
            new Listing<>("person p", "p.id", """
                    p.id, p.title_before, p.full_name, p.title_after, p.sex, p.position,
                    person.is_child(p.adult_from, :today) as child, i.id as institution_id, i.name as institution
                    """, INSTITUTION, PersonRows::summary).by("name", "p.full_name");

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    PersonRows(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    /** With the sums {@code men}, {@code women} and {@code children}: the last of these are in no file. */
    ListPage<PersonRow> list(PersonFilter filter, PageAsked page) {
        return LIST.page(jdbc, where(filter), page);
    }

    /** All adults of the filter, to be read within a transaction and closed. */
    Stream<PersonRow> stream(PersonFilter filter, PageAsked page) {
        return LIST.stream(jdbc, adults(filter), page);
    }

    /** How many these are, counted to {@code most} and no further. */
    long countAdults(PersonFilter filter, long most) {
        return LIST.count(jdbc, adults(filter), most);
    }

    private Narrowing adults(PersonFilter filter) {
        return where(filter).always("not person.is_child(p.adult_from, :today)");
    }

    /** How many of the filter are under 18, and so not in its file. */
    int children(PersonFilter filter) {
        var where = where(filter).always("person.is_child(p.adult_from, :today)");
        return jdbc.sql("select count(*) from person p" + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    Optional<PersonRow> find(PersonId id) {
        return jdbc.sql(LIST.rows() + "where p.id = :id")
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
                        select training_id, heading, starts_on, ends_on, institution, position, holds_place,
                               over_hours, attended_hours
                        from person.enrolment(:now)
                        where person_id = :id
                        order by starts_on desc, training_id
                        """)
                .param("id", id.value())
                .param("now", moment(clock.instant()))
                .query(PersonRows::training)
                .list();
    }

    /** Those that began last first; of such as nobody knows when, the one recorded last. */
    List<PostRow> posts(PersonId id) {
        return jdbc.sql("""
                        select p.id, p.institution_id, i.name as institution, p.position, p.since, p.until
                        from post p left join institution.summary i on i.id = p.institution_id
                        where p.person_id = :id
                        order by p.since desc nulls last, p.number desc
                        """).param("id", id.value()).query(PersonRows::post).list();
    }

    /** People whose phone number was typed, or whose name contains the text, or else whose institution does. */
    List<PersonSummary> search(String text, int limit) {
        var found = new LinkedHashSet<>(SUMMARIES.first(jdbc, typed(known(), text), limit));
        if (found.size() < limit && PersonFilter.phoneDigits(text) == null) {
            var elsewhere = known().with("institution", Objects.requireNonNull(Like.containing(text)))
                    .always("p.institution_id = any(array(select i.id from institution.summary i"
                            + " where i.name collate \"C\" ilike :institution limit 100))");
            found.addAll(SUMMARIES.first(jdbc, elsewhere, limit - found.size()));
        }
        return List.copyOf(found);
    }

    Optional<PersonSummary> summary(PersonId id) {
        return jdbc.sql(SUMMARIES.rows() + "where p.id = :id and p.anonymised_at is null")
                .param("id", id.value())
                .param("today", district.today(clock))
                .query(PersonRows::summary)
                .optional();
    }

    /** Who may be the same person: the same name at the same institution, or the same phone number. */
    List<PersonSummary> alike(PersonName name, @Nullable InstitutionId institution, @Nullable String phone) {
        return jdbc.sql(SUMMARIES.rows() + """
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

    private Narrowing where(PersonFilter filter) {
        var where = typed(new Narrowing(), filter.q())
                .with("all", false)
                .with("today", district.today(clock))
                .with("now", moment(clock.instant()))
                .by("institution", filter.institution(), "p.institution_id = :institution")
                .by("sex", filter.sex() == null ? null : filter.sex().name(), "p.sex = :sex");
        if (filter.isTrained() == null) {
            return where;
        }
        var trained = "exists (select from person.trained(:now) t where t.person_id = p.id)";
        return where.always(filter.isTrained() ? trained : "not " + trained);
    }

    /** Those who have not been anonymised. */
    private Narrowing known() {
        return new Narrowing().always("p.anonymised_at is null").with("today", district.today(clock));
    }

    /** A number is looked for in phone numbers, anything else in names. */
    private static Narrowing typed(Narrowing where, @Nullable String text) {
        var digits = PersonFilter.phoneDigits(text);
        return digits == null
                ? where.search("p.full_name", text)
                : where.search(
                        "p.phone", "+62" + digits, "p.phone ilike :contains", digits.length() > 3 ? digits : null);
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
                row.getBoolean("child"),
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
                row.getBoolean("child"));
    }

    private static PersonTraining training(ResultSet row, int number) throws SQLException {
        return new PersonTraining(
                row.getObject("training_id", UUID.class),
                row.getString("heading"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("institution"),
                row.getString("position"),
                row.getBoolean("holds_place"),
                row.getInt("over_hours"),
                row.getInt("attended_hours"));
    }

    private static PostRow post(ResultSet row, int number) throws SQLException {
        return new PostRow(
                new PostId(row.getObject("id", UUID.class)),
                institution(row),
                row.getString("institution"),
                row.getString("position"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }

    private static PersonName name(ResultSet row) throws SQLException {
        return new PersonName(row.getString("title_before"), row.getString("full_name"), row.getString("title_after"));
    }

    private static @Nullable InstitutionId institution(ResultSet row) throws SQLException {
        var id = row.getObject("institution_id", UUID.class);
        return id == null ? null : new InstitutionId(id);
    }
}
