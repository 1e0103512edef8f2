package id.layakanak.training;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who teaches a session (narasumber), and for which body. */
@Embeddable
record Speaker(String name, @Nullable String affiliation) {

    /** Speakers as they are typed, one on each line: {@code Sudirman Latief; Yayasan Berlian}. */
    static List<Speaker> parse(@Nullable String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .filter(line -> !line.isBlank())
                        .map(Speaker::ofLine)
                        .toList();
    }

    /** As they would be typed; null when there are none. */
    static @Nullable String write(List<Speaker> speakers) {
        return speakers.isEmpty() ? null : speakers.stream().map(Speaker::line).collect(Collectors.joining("\n"));
    }

    private static Speaker ofLine(String line) {
        var parts = line.split(";", 2);
        var affiliation = parts.length == 1 || parts[1].isBlank() ? null : parts[1].strip();
        return new Speaker(parts[0].strip(), affiliation);
    }

    String line() {
        return affiliation == null ? name : name + "; " + affiliation;
    }
}
