package id.layakanak.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

class SortKeysTests {

    private final SortKeys keys = new SortKeys(Map.of("name", "i.name"), "i.id");

    @Test
    void endsWithTheTieBreakerSoThatPagesDoNotOverlap() {
        assertThat(keys.orderBy(Sort.by("name").descending())).isEqualTo(" order by i.name desc nulls last, i.id");
        assertThat(keys.orderBy(Sort.unsorted())).isEqualTo(" order by i.id");
    }

    @Test
    void letsNothingOfAnAddressIntoTheStatement() {
        assertThat(keys.orderBy(Sort.by("1; drop table person"))).isEqualTo(" order by i.id");
    }

    @Test
    void cutsOutOnePage() {
        assertThat(keys.page(PageRequest.of(2, 25))).isEqualTo(" order by i.id limit 25 offset 50");
    }
}
