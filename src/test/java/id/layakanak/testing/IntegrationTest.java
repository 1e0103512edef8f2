package id.layakanak.testing;

import id.layakanak.account.Cast;
import id.layakanak.file.Uploads;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole portal with its sample data on a real PostgreSQL, started once for all tests that bear this. Add
 * {@code @Transactional} to a test that changes data and need not commit; otherwise use names of your own. One class after the other.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("integration")
@ResourceLock("integration portal")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
    Portal.class,
    Cast.class,
    EveryKind.class,
    TestClock.class,
    Statements.class,
    Hashes.class,
    Failure.class,
    Uploads.class
})
public @interface IntegrationTest {}
