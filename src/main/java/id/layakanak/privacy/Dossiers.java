package id.layakanak.privacy;

import static id.layakanak.shared.Columns.instant;

import id.layakanak.person.PersonId;
import id.layakanak.privacy.Dossier.Line;
import id.layakanak.privacy.Dossier.Section;
import id.layakanak.shared.District;
import id.layakanak.shared.Formats;
import id.layakanak.shared.NotFound;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
    private final MessageSource messages;
    private final District district;

    Dossiers(JdbcClient jdbc, MessageSource messages, District district) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.district = district;
    }

    /**
     * Throws {@link NotFound}.
     *
     * @param inFull whether the NIP is spelt out: in the copy for the person, not on the screen
     */
    Dossier of(PersonId id, boolean inFull, Locale locale) {
        var formats = new Formats(locale, district.zone());
        var person = jdbc.sql("""
                        select p.*, i.name as institution,
                               case when :full then p.nip else '•••• ' || right(p.nip, 3) end as shown_nip
                        from person.record p left join institution.summary i on i.id = p.institution_id where p.id = :id
                        """).param("id", id.value()).param("full", inFull).query().listOfRows().stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        return new Dossier(
                id,
                String.valueOf(person.get("full_name")),
                person.get("anonymised_at") != null,
                Stream.of(
                                new Section("privacy.dossier.identity", identity(person, formats, locale)),
                                new Section("privacy.dossier.participations", participations(id, formats, locale)),
                                new Section("privacy.dossier.attendance", attendance(id, formats, locale)),
                                new Section("privacy.dossier.consents", consents(id, formats, locale)),
                                new Section("privacy.dossier.corrections", corrections(id, formats, locale)),
                                new Section("privacy.dossier.log", log(id, formats, locale)))
                        .filter(section -> !section.lines().isEmpty())
                        .toList());
    }

    private List<Line> identity(Map<String, @Nullable Object> person, Formats formats, Locale locale) {
        return Stream.of(
                        line("person.field.titleBefore", text(person.get("title_before")), locale),
                        line("person.field.fullName", text(person.get("full_name")), locale),
                        line("person.field.titleAfter", text(person.get("title_after")), locale),
                        line("person.field.sex", word("Sex." + person.get("sex"), locale), locale),
                        line("person.field.institution", text(person.get("institution")), locale),
                        line("person.field.position", text(person.get("position")), locale),
                        line("person.field.phone", formats.phone(text(person.get("phone"))), locale),
                        line("person.field.nip", text(person.get("shown_nip")), locale),
                        line("audit.column.adult_from", date(person.get("adult_from"), formats), locale),
                        line("audit.column.recorded_on", date(person.get("recorded_on"), formats), locale),
                        line("audit.column.anonymised_at", moment(person.get("anonymised_at"), formats), locale))
                .filter(line -> line.value() != null && !line.value().isEmpty())
                .toList();
    }

    private List<Line> participations(PersonId id, Formats formats, Locale locale) {
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
                                formats.range(
                                        row.getObject("starts_on", LocalDate.class),
                                        row.getObject("ends_on", LocalDate.class)),
                                row.getString("institution"),
                                row.getString("position"),
                                word("ParticipantStatus." + row.getString("status"), locale),
                                formats.dateTime(instant(row, "enrolled_at")))));
    }

    private List<Line> attendance(PersonId id, Formats formats, Locale locale) {
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
                        join(formats.date(instant(row, "starts_at")), row.getString("title")),
                        join(
                                word("AttendanceStatus." + row.getString("status"), locale),
                                formats.dateTime(instant(row, "marked_at")))));
    }

    private List<Line> consents(PersonId id, Formats formats, Locale locale) {
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
                                word("GuardianRelation." + row.getString("relation"), locale),
                                row.getString("guardian_name"),
                                formats.dateTime(instant(row, "received_at")),
                                row.getString("file"))));
    }

    private List<Line> corrections(PersonId id, Formats formats, Locale locale) {
        return lines(
                """
                select received_at, channel, concern, wanted, status, answer
                from correction_request where person_id = :id order by received_at, id
                """,
                id,
                (row, number) -> new Line(
                        formats.dateTime(instant(row, "received_at")),
                        join(
                                word("CorrectionChannel." + row.getString("channel"), locale),
                                row.getString("concern"),
                                row.getString("wanted"),
                                word("CorrectionStatus." + row.getString("status"), locale),
                                row.getString("answer"))));
    }

    /** What was done and to which of the data; the values themselves stand above. */
    private List<Line> log(PersonId id, Formats formats, Locale locale) {
        return lines(
                """
                select at, action, array(select jsonb_object_keys(changes)) as columns
                from audit.entry where record_type = 'person' and record_id = cast(:id as text) order by id
                """,
                id,
                (row, number) -> new Line(
                        formats.dateTime(instant(row, "at")),
                        join(
                                word("AuditAction." + row.getString("action"), locale),
                                Arrays.stream((String[]) row.getArray("columns").getArray())
                                        .map(column ->
                                                messages.getMessage("audit.column." + column, null, null, locale))
                                        .filter(Objects::nonNull) // ids and the like, which say nothing to a reader
                                        .sorted()
                                        .collect(Collectors.joining(", ")))));
    }

    private List<Line> lines(String sql, PersonId id, RowMapper<Line> mapper) {
        return jdbc.sql(sql).param("id", id.value()).query(mapper).list();
    }

    private Line line(String label, @Nullable String value, Locale locale) {
        return new Line(word(label, locale), value);
    }

    private String word(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String date(@Nullable Object value, Formats formats) {
        return value instanceof java.sql.Date date ? formats.date(date.toLocalDate()) : null;
    }

    private static @Nullable String moment(@Nullable Object value, Formats formats) {
        return value instanceof java.sql.Timestamp moment ? formats.dateTime(moment.toInstant()) : null;
    }

    private static String join(@Nullable String... parts) {
        return Arrays.stream(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("; "));
    }
}
