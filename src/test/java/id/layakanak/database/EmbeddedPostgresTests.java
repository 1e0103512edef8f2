package id.layakanak.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class EmbeddedPostgresTests {

    @TempDir
    static Path directory;

    static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.start(directory);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void runsWithDurableSettings() throws Exception {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(TestPostgres.sql(postgres, "show " + setting))
                    .as(setting)
                    .isEqualTo("on");
        }
        assertThat(TestPostgres.sql(postgres, "show server_version")).isEqualTo(version(TestPostgres.PROGRAMS));
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        assertThat(TestPostgres.sql(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(TestPostgres.sql(postgres, "show unix_socket_directories")).isEmpty();
    }

    @Test
    void keepsThePasswordToTheOwner() throws Exception {
        assertThat(Files.getPosixFilePermissions(directory.resolve("password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readString(directory.resolve("password")))
                .isEqualTo(postgres.password())
                .hasSize(32);
    }

    @Test
    void refusesAConnectionWithoutTheRightPassword() {
        for (var wrong : new String[] {null, "", "kla", "postgres"}) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "kla", wrong))
                    .hasMessageContaining("password");
        }
    }

    @Test
    void letsNoSuperuserIn() throws Exception {
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "postgres", postgres.password()))
                .hasMessageContaining("pg_hba.conf");
        assertThat(TestPostgres.sql(postgres, "select rolsuper or rolcreaterole from pg_roles where rolname = user"))
                .isEqualTo("f");
    }

    @Test
    void letsAMigrationCreateExtensions() throws Exception {
        TestPostgres.sql(postgres, "create extension pg_trgm");
        TestPostgres.sql(postgres, "create extension unaccent");

        assertThat(TestPostgres.sql(postgres, "select similarity('Balangan', 'Balanggan') > 0.5"))
                .isEqualTo("t");
        assertThat(TestPostgres.sql(postgres, "select unaccent('Désa')")).isEqualTo("Desa");
    }

    @Test
    void sortsTheIndonesianWayWithACollationOfAMigration() throws Exception {
        TestPostgres.sql(postgres, "create collation indonesian (provider = icu, locale = 'id-ID')");
        var sorted = "select string_agg(name, ' ' order by name %s)"
                + " from (values ('Zainal'), ('éka'), ('budi'), ('Ahmad'), ('Fitri'), ('Eka')) as person (name)";

        assertThat(TestPostgres.sql(postgres, sorted.formatted("collate indonesian")))
                .isEqualTo("Ahmad budi Eka éka Fitri Zainal");
        assertThat(TestPostgres.sql(postgres, sorted.formatted(""))).isEqualTo("Ahmad Eka Fitri Zainal budi éka");
    }

    @Test
    void changesTheCaseOfLettersBeyondAscii() throws Exception {
        assertThat(TestPostgres.sql(postgres, "select upper('désa')")).isEqualTo("DÉSA");
    }

    @Test
    void refusesASecondStartAndGoesOnItself() throws Exception {
        assertThatThrownBy(() -> TestPostgres.start(directory))
                .isInstanceOf(DatabaseCannotStart.class)
                .hasMessage("The data folder " + directory.toRealPath() + " is in use by another running portal.");

        // also after a refusal in this process, which must not have dropped the lock
        var other = TestPostgres.holder(directory, Map.of(), "1");
        var said = new String(other.getInputStream().readAllBytes());
        assertThat(other.waitFor()).isNotZero();
        assertThat(said).contains("is in use by another running portal");
        assertThat(TestPostgres.sql(postgres, "select 1")).isEqualTo("1");
    }

    private static String version(Path programs) throws Exception {
        var folder = TestPostgres.names(programs).stream()
                .filter(name -> name.matches("pgbin-[0-9.]+"))
                .findFirst()
                .orElseThrow();
        return folder.replaceAll("pgbin-(\\d+\\.\\d+).*", "$1");
    }
}
