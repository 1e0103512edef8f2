package id.layakanak.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.layakanak.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an error of the database says may end in a log that more people read than the data. */
@IntegrationTest
class ErrorDetailIntegrationTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void errorsNameTheConstraintAndNotTheValues() {
        var failed = catchThrowable(
                () -> jdbc.sql("insert into region select * from region").update());

        assertThat(failed).rootCause().hasMessageContaining("region_pk").hasMessageNotContaining("(code)=(");
    }
}
