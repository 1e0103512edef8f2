package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class MigrationIntegrationTests {

    /**
     * Foreign keys without an index, because nobody asks from the other side: what an account ever did, which promises serve an indicator. Nor does
     * PostgreSQL, since rows are never deleted there. A name more is a decision.
     */
    private static final List<String> ASKED_FROM_ONE_SIDE_ONLY = List.of(
            "account_institution_fk",
            "attendance_account_fk",
            "attendance_change_account_fk",
            "attendance_change_old_account_fk",
            "attendance_change_participant_fk",
            "correction_request_decided_account_fk",
            "correction_request_entered_account_fk",
            "follow_up_action_indicator_fk",
            "follow_up_review_account_fk",
            "guardian_consent_account_fk",
            "institution_type_number_kind_fk",
            "institution_type_sector_fk",
            "kha_module_cluster_fk",
            "participant_account_fk",
            "retention_run_account_fk",
            "session_opening_account_fk",
            "staff_count_kind_fk",
            "stored_file_account_fk",
            "training_status_change_account_fk");

    @Autowired
    JdbcClient jdbc;

    @Test
    void filesSayWhenWhoseAndWhat() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.matches("V\\d{12}__[a-z]+_[a-z0-9_]+\\.sql"));
        }
    }

    @Test
    void allOfThemRan() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(jdbc.sql("select count(*) from flyway_schema_history where success")
                            .query(Long.class)
                            .single())
                    .as("all tables, and after them the rules")
                    .isEqualTo(files.count() + 1);
        }
    }

    @Test
    void noIndexIsLeftUnfinished() {
        assertThat(jdbc.sql("select indexrelid::regclass::text from pg_index where not indisvalid")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void everyForeignKeyHasAnIndexToFindItsRows() {
        var bare = jdbc.sql("""
                        select c.conname from pg_constraint c
                        where c.contype = 'f' and not exists (
                          select 1 from pg_index i
                          where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1] and i.indpred is null)
                        """).query(String.class).list();

        assertThat(bare).containsExactlyInAnyOrderElementsOf(ASKED_FROM_ONE_SIDE_ONLY);
    }

    @Test
    void sortsNamesAsIndonesianReadersDo() {
        var sorted = jdbc.sql(
                        "select n from (values ('Zainal'), ('abdul'), ('Éka'), ('Budi')) v (n) order by n collate indonesian")
                .query(String.class)
                .list();

        assertThat(sorted).isEqualTo(List.of("abdul", "Budi", "Éka", "Zainal"));
    }

    @Test
    void holdsTheRegionsOfTheDistrict() {
        assertThat(jdbc.sql("select level || ' ' || count(*) from region group by level order by level")
                        .query(String.class)
                        .list())
                .containsExactly("DESA 154", "KABUPATEN 1", "KECAMATAN 8", "KELURAHAN 3");
    }
}
