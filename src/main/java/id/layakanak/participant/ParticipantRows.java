package id.layakanak.participant;

import static id.layakanak.shared.Columns.instant;

import id.layakanak.file.FileId;
import id.layakanak.listing.ListPage;
import id.layakanak.listing.Listing;
import id.layakanak.listing.Narrowing;
import id.layakanak.listing.PageAsked;
import id.layakanak.person.PersonId;
import id.layakanak.person.PersonName;
import id.layakanak.person.PersonSummary;
import id.layakanak.picker.Options;
import id.layakanak.shared.District;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Like;
import id.layakanak.shared.PersonField;
import id.layakanak.shared.Sex;
import id.layakanak.shared.Viewer;
import id.layakanak.training.TrainingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads participants for lists, pages and exports, in plain SQL: see docs/decisions on reading and writing. */
@Component
class ParticipantRows {

    private static final Listing<ParticipantRow> LIST = new Listing<>(
                    "listed_participant l left join institution.summary i on i.id = l.institution_id",
                    "l.participant_id",
                    """
                    x.id, x.person_id, p.title_before, p.full_name, p.title_after, p.sex, x.position,
                    i.id as institution_id, i.name as institution, x.status,
                    person.is_child(p.adult_from, :today) as child,
                    case when :phone then person.shown_phone(p.phone, p.adult_from, :today) end as phone,
                    case when :nip then p.nip end as nip
                    """,
                    """
                    join participant x on x.id = l.participant_id
                    join person.summary p on p.id = x.person_id
                    """,
                    ParticipantRows::row)
            .by("name", "l.name")
            // of one training, which is short enough to be sorted; without an institution at the end
            .by("institution", "coalesce(i.name, '\uffff')", "l.name")
            .sum("men", "(l.sex = 'MALE')::int")
            .sum("women", "(l.sex = 'FEMALE')::int")
            .size(50);

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    ParticipantRows(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    /** With the sums {@code men} and {@code women}. */
    ListPage<ParticipantRow> list(TrainingId training, ParticipantFilter filter, Viewer viewer, PageAsked page) {
        return LIST.page(jdbc, where(training, filter, viewer), page);
    }

    /** How many hold a place, and how many under 18 there are in whatever state. */
    Headcount count(TrainingId training, Viewer viewer) {
        return jdbc.sql("""
                        select count(*) filter (where participant.holds_place(l.status)) as taken,
                               count(*) filter (where person.is_child(l.adult_from, :today)
                                                  and institution.is_within_reach(l.institution_id, :own)) as children
                        from listed_participant l
                        where l.training_id = :training
                        """)
                .param("training", training.value())
                .param("own", viewer.bounds(), Types.OTHER)
                .param("today", district.today(clock))
                .query(Headcount.class)
                .single();
    }

    /** How many of the filter are under 18, who are in no file and in no list for others than staff: to these no name is told by what it finds. */
    int children(TrainingId training, ParticipantFilter filter, Viewer viewer) {
        if (!viewer.isStaff() && filter.q() != null) {
            return 0;
        }
        var where = narrowed(of(training, filter, viewer), filter, viewer)
                .always("institution.is_within_reach(l.institution_id, :own)")
                .always("person.is_child(l.adult_from, :today)");
        return jdbc.sql(
                        "select count(*) from listed_participant l left join institution.summary i on i.id = l.institution_id"
                                + where.sql())
                .params(where.parameters())
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
    Stream<ParticipantRow> stream(TrainingId training, ParticipantFilter filter, Viewer viewer, PageAsked page) {
        return LIST.stream(
                jdbc, where(training, filter, viewer).always("not person.is_child(l.adult_from, :today)"), page);
    }

    Optional<ParticipantRow> find(TrainingId training, ParticipantId id) {
        return jdbc.sql(LIST.rows() + "where x.id = :id and x.training_id = :training")
                .param("id", id.value())
                .param("training", training.value())
                .param("phone", true)
                .param("nip", true)
                .param("today", district.today(clock))
                .query(ParticipantRows::row)
                .optional();
    }

    List<ParticipantSummary> confirmed(TrainingId training) {
        return jdbc.sql(LIST.rows() + """
                        where l.training_id = :training and participant.is_confirmed(l.status)
                        order by l.name, l.participant_id
                        """)
                .param("training", training.value())
                .param("phone", true)
                .param("nip", true)
                .param("today", district.today(clock))
                .query(ParticipantRows::summary)
                .list();
    }

    /** Who was enrolled last, the latest first. */
    List<ParticipantRow> latest(TrainingId training, int limit) {
        return jdbc.sql(LIST.rows() + """
                        where x.training_id = :training and participant.holds_place(x.status)
                        order by x.enrolled_at desc, p.full_name, x.id limit :limit
                        """)
                .param("training", training.value())
                .param("phone", false)
                .param("nip", false)
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

    /** The institutions that take part as far as the viewer may know, for a picker. */
    Options institutions(TrainingId training, Viewer viewer) {
        return new ParticipantInstitutionOptions(jdbc, () -> reach(training, ParticipantFilter.ALL, viewer));
    }

    private Narrowing where(TrainingId training, ParticipantFilter filter, Viewer viewer) {
        return narrowed(reach(training, filter, viewer), filter, viewer)
                .with("phone", viewer.sees(PersonField.PHONE))
                .with("nip", viewer.sees(PersonField.NIP));
    }

    private static Narrowing narrowed(Narrowing where, ParticipantFilter filter, Viewer viewer) {
        return where.by("q", Like.containing(filter.q()), "l.name collate \"C\" ilike :q")
                .by("type", filter.type(), "i.type = :type")
                .by("institution", filter.institution(), "l.institution_id = :institution")
                .by("sex", Objects.toString(viewer.narrowing(PersonField.SEX, filter.sex()), null), "l.sex = :sex");
    }

    /** Those in the state that the filter asks for whom the viewer may know. */
    private Narrowing reach(TrainingId training, ParticipantFilter filter, Viewer viewer) {
        return of(training, filter, viewer)
                .always("participant.is_named_to(l.institution_id, l.adult_from, :staff, :own, :today)");
    }

    private Narrowing of(TrainingId training, ParticipantFilter filter, Viewer viewer) {
        var statuses = filter.statuses(viewer).stream().map(Enum::name).toList();
        return new Narrowing()
                .with("staff", viewer.isStaff())
                .with("today", district.today(clock))
                .by("training", training.value(), "l.training_id = :training")
                .by("statuses", statuses, "l.status in (:statuses)")
                .with("own", viewer.bounds());
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
                row.getBoolean("child"));
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
