package id.layakanak.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NarrowingTests {

    private record Found(@Nullable String q, @Nullable Integer year) implements ListFilter {}

    @Test
    void saysOnlyWhatWasAskedFor() {
        var where = new Narrowing()
                .by("q", "%mawar%", "i.name ilike :q or i.address ilike :q")
                .by("type", null, "i.type = :type")
                .always("i.active");

        assertThat(where.sql()).isEqualTo(" where (i.name ilike :q or i.address ilike :q) and (i.active) ");
        assertThat(where.parameters()).isEqualTo(Map.of("q", "%mawar%"));
    }

    @Test
    void isNothingWhereNothingWasAskedFor() {
        assertThat(new Narrowing().by("q", null, "i.name ilike :q").sql()).isBlank();
    }

    @Test
    void aFilterIsEmptyWhenEachOfItsPartsIs() {
        assertThat(new Found(null, null).isEmpty()).isTrue();
        assertThat(new Found("mawar", null).isEmpty()).isFalse();
        assertThat(new Found(null, 2026).isEmpty()).isFalse();
    }
}
