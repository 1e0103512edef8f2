package id.layakanak.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Counts the costly looks at passwords, so that a test can say that no name costs more of them than another. */
@TestConfiguration(proxyBeanMethods = false)
public class Hashes {

    private static final AtomicInteger HASHED = new AtomicInteger();

    @Bean
    static BeanPostProcessor countingPasswords() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof PasswordEncoder real ? new Counting(real) : bean;
            }
        };
    }

    /** How many passwords the portal hashes, in whatever thread, while the work is done. */
    public static int during(Runnable work) {
        HASHED.set(0);
        work.run();
        return HASHED.get();
    }

    private record Counting(PasswordEncoder real) implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            HASHED.incrementAndGet();
            return real.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            HASHED.incrementAndGet();
            return real.matches(password, hash);
        }
    }
}
