package id.layakanak.sample;

import id.layakanak.shared.District;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty portal under the demo profile; a portal that holds anything is left alone. All names of people are invented. */
@Component
@Profile("demo")
class SampleData implements ApplicationRunner {

    private final DataSource database;
    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    SampleData(DataSource database, JdbcClient jdbc, District district, Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        // of several instances that start together, one fills and the others then find it done
        jdbc.sql("lock table account in exclusive mode").update();
        if (jdbc.sql("select count(*) from account").query(Long.class).single() == 0) {
            // within the scripts a time without a zone is one of the district
            jdbc.sql("select set_config('TimeZone', :zone, true)")
                    .param("zone", district.zone().getId())
                    .query(String.class)
                    .single();
            var connection = DataSourceUtils.getConnection(database);
            for (var name : new String[] {"people.sql", "trainings.sql", "follow-up.sql"}) {
                ScriptUtils.executeSqlScript(connection, script(name));
            }
        }
    }

    /** The script with the day of the district in place of {@code ${today}}: that of the database may be another one. */
    private EncodedResource script(String name) {
        try {
            var sql = new ClassPathResource("sample/" + name).getContentAsString(StandardCharsets.UTF_8);
            var dated = sql.replace("${today}", district.today(clock).toString());
            return new EncodedResource(
                    new ByteArrayResource(dated.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
