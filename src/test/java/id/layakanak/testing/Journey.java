package id.layakanak.testing;

import id.layakanak.account.Cast;
import id.layakanak.file.Uploads;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole portal lived through in a real browser (see {@link Visitor}), with sample data that no other test sees. These begin first, and one class
 * follows the other while the other tests run beside them: nothing takes longer.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("journey")
@Order(1)
@ResourceLock("journey portal")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.OfJourneys.class)
@Import({TestClock.class, Cast.class, EveryKind.class, Uploads.class})
@ExtendWith(Chromium.class)
public @interface Journey {}
