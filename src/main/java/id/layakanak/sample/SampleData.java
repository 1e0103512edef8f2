package id.layakanak.sample;

import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
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

    SampleData(DataSource database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        // of several instances that start together, one fills and the others then find it done
        jdbc.sql("lock table account in exclusive mode").update();
        if (jdbc.sql("select count(*) from account").query(Long.class).single() == 0) {
            var connection = DataSourceUtils.getConnection(database);
            for (var script : new String[] {"people.sql", "trainings.sql", "follow-up.sql"}) {
                ScriptUtils.executeSqlScript(connection, new ClassPathResource("sample/" + script));
            }
        }
    }
}
