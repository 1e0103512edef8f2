package id.layakanak.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.OutputCaptured;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.mock.env.MockEnvironment;

@OutputCaptured
class PortalAddressTests {

    @Test
    void standsBeforeEachPathOnceItIsConfigured() {
        assertThat(new PortalAddress("https://kla.example.go.id/").of("/passwords/x"))
                .isEqualTo("https://kla.example.go.id/passwords/x");
        assertThat(new PortalAddress(" ").of("/passwords/x")).isEqualTo("/passwords/x");
    }

    @Test
    void withoutItAPortalWarnsAtItsStart(CapturedOutput log) {
        new PortalAddress("").warnUnlessConfigured(new MockEnvironment());

        assertThat(log).contains("WARN", "KLA_BASE_URL is not set");
    }

    @Test
    void noneIsMissedInADemoOrWhereItIsConfigured(CapturedOutput log) {
        var demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        new PortalAddress("").warnUnlessConfigured(demo);
        new PortalAddress("https://kla.example.go.id").warnUnlessConfigured(new MockEnvironment());

        assertThat(log).doesNotContain("KLA_BASE_URL");
    }
}
