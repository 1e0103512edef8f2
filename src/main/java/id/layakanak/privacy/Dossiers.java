package id.layakanak.privacy;

import static id.layakanak.shared.Columns.instant;

import id.layakanak.audit.ColumnWords;
import id.layakanak.person.PersonId;
import id.layakanak.privacy.Dossier.Line;
import id.layakanak.privacy.Dossier.Section;
import id.layakanak.shared.Nip;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Words;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Collects what is held about a person from every table that points to people (UU 27/2022 art. 7: access and a copy). Accounts and speakers are not linked to
 * people on record; what only looks like the same person stays out, since it may be somebody else's.
 */
@Component
class Dossiers {

    private final JdbcClient jdbc;
    private final ColumnWords columns;

    Dossiers(JdbcClient jdbc, ColumnWords columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    /**
     * Throws {@link NotFound}.
     *
     * @param inFull whether the NIP is spelt out: in the copy for the person, not on the screen
     */
    Dossier of(PersonId id, boolean inFull, Words words) {
        var person = jdbc.sql("""
                        select p.*, i.name as institution
                        from person.record p left join institution.summary i on i.id = p.institution_id where p.id = :id
                        """).param("id", id.value()).query().listOfRows().stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        return new Dossier(
                id,
                String.valueOf(person.get("full_name")),
                person.get("anonymised_at") != null,
                Stream.of(
                                new Section("privacy.dossier.identity", identity(person, inFull, words)),
                                new Section("privacy.dossier.posts", posts(id, words)),
                                new Section("privacy.dossier.participations", participations(id, words)),
                                new Section("privacy.dossier.attendance", attendance(id, words)),
                                new Section("privacy.dossier.consents", consents(id, words)),
                                new Section("privacy.dossier.corrections", corrections(id, words)),
                                new Section("privacy.dossier.log", log(id, words)))
                        .filter(section -> !section.lines().isEmpty())
                        .toList());
    }

    private List<Line> identity(Map<String, @Nullable Object> person, boolean inFull, Words words) {
        return Stream.of(
                        new Line(words.of("person.field.titleBefore"), text(person.get("title_before"))),
                        new Line(words.of("person.field.fullName"), text(person.get("full_name"))),
                        new Line(words.of("person.field.titleAfter"), text(person.get("title_after"))),
                        new Line(words.of("person.field.sex"), words.of("Sex." + person.get("sex"))),
                        new Line(words.of("person.field.institution"), text(person.get("institution"))),
                        new Line(words.of("person.field.position"), text(person.get("position"))),
                        new Line(words.of("person.field.phone"), words.formats().phone(text(person.get("phone")))),
                        new Line(words.of("person.field.nip"), nip(person, inFull)),
                        new Line(words.of("audit.column.person.adult_from"), date(person.get("adult_from"), words)),
                        new Line(words.of("audit.column.person.recorded_on"), date(person.get("recorded_on"), words)),
                        new Line(
                                words.of("audit.column.person.anonymised_at"),
                                moment(person.get("anonymised_at"), words)))
                .filter(line -> line.value() != null && !line.value().isEmpty())
                .toList();
    }

    private List<Line> posts(PersonId id, Words words) {
        return lines(
                """
                select i.name as institution, p.position, p.since, p.until
                from person.post p left join institution.summary i on i.id = p.institution_id
                where p.person_id = :id order by p.since nulls first, p.number
                """,
                id,
                (row, number) -> new Line(
                        join(row.getString("institution"), row.getString("position")),
                        join(
                                day("person.field.since", row.getObject("since", LocalDate.class), words),
                                day("person.field.until", row.getObject("until", LocalDate.class), words))));
    }

    private static @Nullable String day(String label, @Nullable LocalDate day, Words words) {
        return day == null ? null : words.of(label) + " " + words.formats().date(day);
    }

    private List<Line> participations(PersonId id, Words words) {
        return lines(
                """
                select t.heading as training, t.starts_on, t.ends_on, i.name as institution, x.position, x.status, x.enrolled_at
                from participant.enrolment x
                join training.summary t on t.id = x.training_id
                left join institution.summary i on i.id = x.institution_id
                where x.person_id = :id order by t.starts_on, t.id
                """,
                id,
                (row, number) -> new Line(
                        row.getString("training"),
                        join(
                                words.formats()
                                        .range(
                                                row.getObject("starts_on", LocalDate.class),
                                                row.getObject("ends_on", LocalDate.class)),
                                row.getString("institution"),
                                row.getString("position"),
                                words.of("ParticipantStatus." + row.getString("status")),
                                words.formats().dateTime(instant(row, "enrolled_at")))));
    }

    private List<Line> attendance(PersonId id, Words words) {
        return lines(
                """
                select s.title, s.starts_at, a.status, a.marked_at
                from participant.enrolment x
                join attendance.mark a on a.participant_id = x.id
                join training.session s on s.id = a.session_id
                where x.person_id = :id order by s.starts_at, s.id
                """,
                id,
                (row, number) -> new Line(
                        join(words.formats().date(instant(row, "starts_at")), row.getString("title")),
                        join(
                                words.of("AttendanceStatus." + row.getString("status")),
                                words.formats().dateTime(instant(row, "marked_at")))));
    }

    private List<Line> consents(PersonId id, Words words) {
        return lines(
                """
                select c.guardian_name, c.relation, c.received_at, t.title, f.name as file
                from participant.consent c
                join participant.enrolment x on x.id = c.participant_id
                join training.summary t on t.id = x.training_id
                join file.summary f on f.id = c.file_id
                where c.person_id = :id order by c.received_at, c.id
                """,
                id,
                (row, number) -> new Line(
                        row.getString("title"),
                        join(
                                words.of("GuardianRelation." + row.getString("relation")),
                                row.getString("guardian_name"),
                                words.formats().dateTime(instant(row, "received_at")),
                                row.getString("file"))));
    }

    private List<Line> corrections(PersonId id, Words words) {
        return lines(
                """
                select received_at, channel, concern, wanted, status, answer
                from correction_request where person_id = :id order by received_at, id
                """,
                id,
                (row, number) -> new Line(
                        words.formats().dateTime(instant(row, "received_at")),
                        join(
                                words.of("CorrectionChannel." + row.getString("channel")),
                                row.getString("concern"),
                                row.getString("wanted"),
                                words.of("CorrectionStatus." + row.getString("status")),
                                row.getString("answer"))));
    }

    /** What was done and to which of the data; the values themselves stand above. */
    private List<Line> log(PersonId id, Words words) {
        return lines(
                """
                select at, action, table_name, array(select jsonb_object_keys(changes)) as columns
                from audit.entry where record_type = 'person' and record_id = cast(:id as text) order by id
                """,
                id,
                (row, number) -> new Line(
                        words.formats().dateTime(instant(row, "at")),
                        join(
                                words.of("AuditAction." + row.getString("action")),
                                said(row.getString("table_name"), row.getArray("columns"), words))));
    }

    /** Without ids and the like, which say nothing to a reader. */
    private String said(String table, Array changed, Words words) throws SQLException {
        return Arrays.stream((String[]) changed.getArray())
                .map(column -> columns.find(table, column, words))
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private List<Line> lines(String sql, PersonId id, RowMapper<Line> mapper) {
        return jdbc.sql(sql).param("id", id.value()).query(mapper).list();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String nip(Map<String, @Nullable Object> person, boolean inFull) {
        var digits = text(person.get("nip"));
        return digits == null ? null : inFull ? new Nip(digits).written() : new Nip(digits).masked();
    }

    private static @Nullable String date(@Nullable Object value, Words words) {
        return value instanceof java.sql.Date date ? words.formats().date(date.toLocalDate()) : null;
    }

    private static @Nullable String moment(@Nullable Object value, Words words) {
        return value instanceof java.sql.Timestamp moment ? words.formats().dateTime(moment.toInstant()) : null;
    }

    private static String join(@Nullable String... parts) {
        return Arrays.stream(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("; "));
    }
}
