package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.Role;
import id.layakanak.testing.Crawl;
import id.layakanak.testing.EveryKind;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Puts values into the data that nothing else contains, and reads every page, fragment and file that a role can reach for them: phone numbers, NIP and the data of
 * children are for staff alone.
 */
@IntegrationTest
@Transactional
class FieldsIntegrationTests {

    /** As they may be written: as stored, as Indonesians write it, in a link. */
    private static final List<String> PHONE = List.of("+62812765", "0812-765", "62812765", "0812765");

    private static final List<String> NIP = List.of("19771117", "•••• 717");
    private static final List<String> CHILD = List.of("Zulaikha Rahasia", "Ketua Forum Rahasia", "Wali Rahasia");

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EveryKind everyKind;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeEach
    void recognisableValues() {
        everyKind.add();
        jdbc.sql(
                        "update person set phone = '+62812765' || lpad((row_number)::text, 5, '0') from (select id, row_number() over () from person) n where n.id = person.id")
                .update();
        jdbc.sql(
                        "update person set nip = '19771117' || lpad((row_number)::text, 7, '0') || '717' from (select id, row_number() over () from person) n where n.id = person.id")
                .update();
        // one child in each training, of the institution that the task force member acts for
        jdbc.sql("""
                        insert into person (id, full_name, sex, phone, institution_id, position, adult_from, recorded_on, version)
                        values ('9e000000-0000-4000-8000-0000000000c1', 'Zulaikha Rahasia', 'FEMALE', '+6281276599999',
                                '1a000000-0000-4000-8000-000000000003', 'Ketua Forum Rahasia', date '2099-01-01', date '2025-08-04', 0)
                        """).update();
        jdbc.sql("""
                        insert into participant (id, training_id, person_id, institution_id, position, status, enrolled_at, enrolled_by, version)
                        select gen_random_uuid(), id, '9e000000-0000-4000-8000-0000000000c1', '1a000000-0000-4000-8000-000000000003',
                               'Ketua Forum Rahasia', 'CONFIRMED', now(), ?, 0
                        from training
                        """).param(Portal.STAFF.value()).update();
        jdbc.sql("""
                        insert into stored_file (id, name, content_type, content, created_at, created_by)
                        values ('9f000000-0000-4000-8000-0000000000c1', 'Wali Rahasia.pdf', 'application/pdf', 'x', now(), ?)
                        """).param(Portal.STAFF.value()).update();
        jdbc.sql("""
                        insert into guardian_consent (id, participant_id, person_id, guardian_name, relation, file_id, received_at, received_by)
                        select gen_random_uuid(), id, person_id, 'Wali Rahasia', 'MOTHER', '9f000000-0000-4000-8000-0000000000c1', now(), ?
                        from participant where person_id = '9e000000-0000-4000-8000-0000000000c1'
                        """).param(Portal.STAFF.value()).update();
    }

    @ParameterizedTest
    @EnumSource(names = {"LEADER", "TASK_FORCE"})
    void othersThanStaffReceiveNone(Role role) {
        assertThat(found(role)).isEmpty();
    }

    /** Shows that the walk above would find them. */
    @Test
    void staffReceiveAllKinds() {
        var values = String.join("\n", found(Role.STAFF));

        assertThat(values).contains("0812-765", "•••• 717", "Zulaikha Rahasia", "Ketua Forum Rahasia");
        var participant = jdbc.sql(
                        "select training_id || '/participants/' || id from participant where person_id = '9e000000-0000-4000-8000-0000000000c1' limit 1")
                .query(String.class)
                .single();
        assertThat(portal.asStaff().get("/trainings/" + participant + "/edit"))
                .bodyText()
                .contains("Wali Rahasia");
    }

    private Set<String> found(Role role) {
        var found = new TreeSet<String>();
        Crawl.throughEverythingAndItsParts(requestMappingHandlerMapping).follow(role, path -> {
            var answer = portal.as(role).get(path);
            var text = content(answer);
            for (var values : List.of(PHONE, NIP, CHILD)) {
                values.stream().filter(text::contains).forEach(value -> found.add(value + " on " + kind(path)));
            }
            return String.valueOf(answer.getResponse().getContentType()).startsWith("text/html")
                    ? Optional.of(Jsoup.parse(text))
                    : Optional.empty();
        });
        return found;
    }

    /** Pages with their entities resolved, workbooks cell by cell. */
    private static String content(MvcTestResult answer) {
        if (!String.valueOf(answer.getResponse().getContentType()).contains("spreadsheetml")) {
            return Portal.text(answer).replace("&bull;", "•");
        }
        var text = new StringBuilder();
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (var row : workbook.getFirstSheet().read()) {
                row.forEach(
                        cell -> text.append(cell == null ? "" : cell.getText()).append('\n'));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}").replaceAll("=[^&]*", "=");
    }
}
