package id.layakanak.participant;

import static id.layakanak.shared.Columns.instant;

import id.layakanak.file.FileId;
import id.layakanak.person.PersonId;
import id.layakanak.person.PersonName;
import id.layakanak.person.PersonSummary;
import id.layakanak.shared.Choice;
import id.layakanak.shared.District;
import id.layakanak.shared.Headcount;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Like;
import id.layakanak.shared.PersonField;
import id.layakanak.shared.Sex;
import id.layakanak.shared.SortKeys;
import id.layakanak.shared.Viewer;
import id.layakanak.training.TrainingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads participants for lists, pages and exports, in plain SQL: see docs/decisions on reading and writing. */
@Component
class ParticipantRows {

    private static final SortKeys SORT = new SortKeys(
            Map.of("name", "p.full_name", "sex", "p.sex", "position", "x.position", "institution", "i.name"),
            "p.full_name, x.id");

    /** For whom sex and position are none of theirs: an order tells, too. */
    private static final SortKeys SORT_BY_NAMES =
            new SortKeys(Map.of("name", "p.full_name", "institution", "i.name"), "p.full_name, x.id");

    private static final String COLUMNS = """
            select x.id, x.person_id, p.title_before, p.full_name, p.title_after, p.sex, x.position,
                   i.id as institution_id, i.name as institution, x.status,
                   person.is_child(p.adult_from, :today) as minor,
                   case when :personal then person.shown_phone(p.phone, p.adult_from, :today) end as phone,
                   case when :personal then p.nip end as nip
            """;

    private static final String FROM = """
            from participant x
            join person.summary p on p.id = x.person_id
            left join institution.summary i on i.id = x.institution_id
            """;

    /** A task force member sees the participants of the own institution only; children are seen by staff alone. */
    private static final String WHERE = """
            where x.training_id = :training
              and participant.is_named_to(x.institution_id, p.adult_from, :personal, :own, :today)
              and (cast(:q as text) is null or p.full_name ilike :q)
              and (cast(:type as text) is null or i.type = :type)
              and (cast(:institution as uuid) is null or x.institution_id = :institution)
              and x.status in (:statuses)
            """;

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    ParticipantRows(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    Page<ParticipantRow> list(TrainingId training, ParticipantFilter filter, Viewer viewer, Pageable page, long total) {
        var sort = viewer.sees(PersonField.POSITION) ? SORT : SORT_BY_NAMES;
        var rows = filtered(COLUMNS + FROM + WHERE + sort.page(page), training, filter, viewer)
                .query(ParticipantRows::row)
                .list();
        return new PageImpl<>(rows, page, total);
    }

    Headcount count(TrainingId training, ParticipantFilter filter, Viewer viewer) {
        var counts = """
                select count(*) filter (where p.sex = 'MALE') as male, count(*) filter (where p.sex = 'FEMALE') as female
                """;
        return filtered(counts + FROM + WHERE, training, filter, viewer)
                .query(Headcount.class)
                .single();
    }

    /** How many under 18 there are, who are in no file and in no list for others than staff. */
    int minors(TrainingId training, Viewer viewer) {
        return jdbc.sql("select count(*) " + FROM + """
                        where x.training_id = :training and person.is_child(p.adult_from, :today) and participant.holds_place(x.status)
                          and institution.is_within_reach(x.institution_id, :own)
                        """)
                .param("training", training.value())
                .param("today", district.today(clock))
                .param("own", viewer.bounds(), Types.OTHER)
                .query(Integer.class)
                .single();
    }

    Optional<ConsentRow> consent(TrainingId training, ParticipantId id) {
        return consent("c.guardian_name, c.relation, c.received_at", training, id)
                .query((row, number) -> new ConsentRow(
                        row.getString("guardian_name"),
                        GuardianRelation.valueOf(row.getString("relation")),
                        instant(row, "received_at")))
                .optional();
    }

    Optional<FileId> consentPaper(TrainingId training, ParticipantId id) {
        return consent("c.file_id", training, id).query(UUID.class).optional().map(FileId::new);
    }

    private JdbcClient.StatementSpec consent(String columns, TrainingId training, ParticipantId id) {
        return jdbc.sql("select " + columns + """
                         from guardian_consent c join participant x on x.id = c.participant_id
                        where x.id = :id and x.training_id = :training
                        """).param("id", id.value()).param("training", training.value());
    }

    /** All adults of the filter, to be read within a transaction and closed. */
    Stream<ParticipantRow> stream(TrainingId training, ParticipantFilter filter, Viewer viewer, Pageable page) {
        return filtered(
                COLUMNS + FROM + WHERE + "and not person.is_child(p.adult_from, :today)" + SORT.orderBy(page.getSort()),
                training,
                filter,
                viewer)
                .withFetchSize(500)
                .query(ParticipantRows::row)
                .stream();
    }

    Optional<ParticipantRow> find(TrainingId training, ParticipantId id) {
        return jdbc.sql(COLUMNS + FROM + "where x.id = :id and x.training_id = :training")
                .param("id", id.value())
                .param("training", training.value())
                .param("personal", true)
                .param("today", district.today(clock))
                .query(ParticipantRows::row)
                .optional();
    }

    List<ParticipantSummary> confirmed(TrainingId training) {
        return jdbc.sql(COLUMNS + FROM + """
                        where x.training_id = :training and participant.is_confirmed(x.status) order by p.full_name, x.id
                        """)
                .param("training", training.value())
                .param("personal", true)
                .param("today", district.today(clock))
                .query(ParticipantRows::summary)
                .list();
    }

    /** Who was enrolled last, the latest first. */
    List<ParticipantRow> latest(TrainingId training, int limit) {
        return jdbc.sql(COLUMNS + FROM + """
                        where x.training_id = :training and participant.holds_place(x.status)
                        order by x.enrolled_at desc, p.full_name, x.id limit :limit
                        """)
                .param("training", training.value())
                .param("personal", false)
                .param("today", district.today(clock))
                .param("limit", limit)
                .query(ParticipantRows::row)
                .list();
    }

    /** The people, each with their enrolment in the training if there is one; those without first, since they can be added. */
    List<Candidate> candidates(TrainingId training, List<PersonSummary> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        var enrolments = new HashMap<PersonId, Candidate.Enrolment>();
        jdbc.sql(
                        "select id, person_id, status from participant where training_id = :training and person_id in (:people)")
                .param("training", training.value())
                .param(
                        "people",
                        people.stream().map(person -> person.id().value()).toList())
                .query(row -> {
                    enrolments.put(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            new Candidate.Enrolment(id(row), status(row).holdsPlace()));
                });
        return people.stream()
                .map(person -> new Candidate(person, enrolments.get(person.id())))
                .sorted(Comparator.comparing(candidate -> candidate.participant() != null))
                .toList();
    }

    /** The types of the institutions that take part, for a filter. */
    List<Choice> types(TrainingId training, Locale locale) {
        var name = locale.getLanguage().equals("en") ? "t.name_en" : "t.name";
        return choices("distinct t.code, " + name + ", t.position", training, "3");
    }

    /** The institutions that take part, for a filter. */
    List<Choice> institutions(TrainingId training) {
        return choices("distinct i.id, i.name", training, "2");
    }

    private List<Choice> choices(String columns, TrainingId training, String order) {
        return jdbc.sql("select " + columns + """
                         from participant x
                        join institution.summary i on i.id = x.institution_id
                        join institution.kind t on t.code = i.type
                        where x.training_id = :training
                        order by\s""" + order)
                .param("training", training.value())
                .query((row, number) -> new Choice(row.getString(1), row.getString(2)))
                .list();
    }

    private JdbcClient.StatementSpec filtered(
            String sql, TrainingId training, ParticipantFilter filter, Viewer viewer) {
        return jdbc.sql(sql)
                .param("training", training.value())
                .param("personal", viewer.seesPersonalData())
                .param("own", viewer.bounds(), Types.OTHER)
                .param("q", Like.containing(filter.q()))
                .param("type", filter.type())
                .param("institution", filter.institution(), Types.OTHER)
                .param("today", district.today(clock))
                .param(
                        "statuses",
                        filter.statuses(viewer).stream().map(Enum::name).toList());
    }

    private static ParticipantRow row(ResultSet row, int number) throws SQLException {
        var institution = row.getObject("institution_id", UUID.class);
        return new ParticipantRow(
                id(row),
                new PersonId(row.getObject("person_id", UUID.class)),
                name(row),
                Sex.valueOf(row.getString("sex")),
                row.getString("position"),
                institution == null ? null : new InstitutionId(institution),
                row.getString("institution"),
                row.getString("phone"),
                status(row),
                row.getBoolean("minor"));
    }

    private static ParticipantSummary summary(ResultSet row, int number) throws SQLException {
        return new ParticipantSummary(
                id(row),
                name(row).display(),
                Sex.valueOf(row.getString("sex")),
                row.getString("position"),
                row.getString("institution"),
                row.getString("phone"),
                row.getString("nip"));
    }

    private static ParticipantId id(ResultSet row) throws SQLException {
        return new ParticipantId(row.getObject("id", UUID.class));
    }

    private static PersonName name(ResultSet row) throws SQLException {
        return new PersonName(row.getString("title_before"), row.getString("full_name"), row.getString("title_after"));
    }

    private static ParticipantStatus status(ResultSet row) throws SQLException {
        return ParticipantStatus.valueOf(row.getString("status"));
    }
}
