package id.layakanak.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Both ways to read an expression come to the same end. */
class PlainCallsTests {

    record Name(String shown) {

        /** How SpEL is told from plain calls: it finds methods with any number of arguments, too. */
        public String all(Object... anything) {
            return "spel " + anything.length;
        }
    }

    record Row(@Nullable Name name, AtomicInteger asked) {

        public int ask() {
            return asked.incrementAndGet();
        }

        public String fail() {
            throw new IllegalStateException("no such row");
        }
    }

    record Other(String name) {}

    private final SpringTemplateEngine plain = engine(true);
    private final SpringTemplateEngine spel = engine(false);
    private final Row row = new Row(new Name("Siti & Budi"), new AtomicInteger());

    @Test
    void namesAndCallsAreRead() {
        assertThat(written("${row.name().shown()}")).isEqualTo("Siti &amp; Budi");
        assertThat(written("${word}")).isEqualTo("kata");
        assertThat(written("${nothing}")).isEmpty();
    }

    @Test
    void oneTextServesRowsOfSeveralTypes() {
        var template = "<th:block th:each=\"row : ${rows}\" th:text=\"${row.name()}\"></th:block>";
        var rows = new Context(null, Map.of("rows", new Object[] {new Other("A"), row, new Other("C")}));
        assertThat(plain.process(template, rows))
                .isEqualTo(spel.process(template, rows))
                .startsWith("AName[")
                .endsWith("C");
    }

    @Test
    void whatIsMoreThanPlainIsLeftToSpel() {
        assertThat(written("${row.name().all()}")).isEqualTo("spel 0");
        assertThat(written("${word.length()}")).isEqualTo("4");
        assertThat(written("${row.name().shown().length()}")).isEqualTo("11");
        assertThat(written("${true}")).isEqualTo("true");
        assertThat(written("${row.name().shown() + '!'}")).isEqualTo("Siti &amp; Budi!");
    }

    @Test
    void aCallIsMadeOnce() {
        plain.process(text("${row.ask()}"), context());
        assertThat(row.asked()).hasValue(1);
    }

    @Test
    void failuresAreThoseOfSpel() {
        for (var wrong : new String[] {"${nothing.name()}", "${row.unknown()}", "${row.fail()}"}) {
            assertThatThrownBy(() -> spel.process(text(wrong), context()))
                    .isInstanceOf(TemplateProcessingException.class);
            assertThatThrownBy(() -> plain.process(text(wrong), context()))
                    .as(wrong)
                    .isInstanceOf(TemplateProcessingException.class);
        }
    }

    private String written(String expression) {
        var written = plain.process(text(expression), context());
        assertThat(written).as(expression).isEqualTo(spel.process(text(expression), context()));
        return written;
    }

    private static String text(String expression) {
        return "<th:block th:text=\"" + expression + "\"></th:block>";
    }

    private Context context() {
        return new Context(null, Map.of("row", row, "word", "kata"));
    }

    private static SpringTemplateEngine engine(boolean plain) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        if (plain) {
            engine.setDialect(Templates.dialect());
        }
        return engine;
    }
}
