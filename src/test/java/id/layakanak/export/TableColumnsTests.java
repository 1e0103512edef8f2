package id.layakanak.export;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.Formats;
import id.layakanak.shared.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class TableColumnsTests {

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Words words = new Words(messages, Locale.ENGLISH, new Formats(Locale.ENGLISH, ZoneOffset.UTC));

    @Test
    void headsCountsAndFillsRowsAndClosesThem() throws IOException {
        messages.addMessage("fruit.field.number", Locale.ENGLISH, "No.");
        messages.addMessage("fruit.field.name", Locale.ENGLISH, "Name");
        var columns = new TableColumns<String>("fruit.field.", words)
                .counter("number")
                .column("name", fruit -> fruit)
                .headed("Letters", String::length)
                .headed("Nothing", fruit -> null);
        var closed = new AtomicBoolean();
        var file = new ByteArrayOutputStream();

        try (var table = new CsvTable(file)) {
            table.rows(columns, Stream.of("Durian", "Cempedak").onClose(() -> closed.set(true)));
        }

        assertThat(file.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFNo.,Name,Letters,Nothing\r\n1,Durian,6,\r\n2,Cempedak,8,\r\n");
        assertThat(closed).isTrue();
    }
}
