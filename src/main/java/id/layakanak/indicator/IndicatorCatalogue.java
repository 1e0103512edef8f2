package id.layakanak.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The KLA instrument. New plans refer to its newest edition; old ones keep the edition of their day. */
@Component
public class IndicatorCatalogue {

    private static final String INDICATORS = """
            select i.id, i.edition, i.code, i.name, p.name as part, i.max_points
            from indicator i join indicator_part p on p.edition = i.edition and p.code = i.part
            """;

    private final JdbcClient jdbc;

    IndicatorCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The indicators of the newest edition by part, in the order of the instrument. */
    public Map<String, List<IndicatorSummary>> byPart() {
        return jdbc
                .sql(INDICATORS
                        + "where i.edition = (select max(edition) from indicator) order by p.position, i.position")
                .query(IndicatorSummary.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(IndicatorSummary::part, LinkedHashMap::new, Collectors.toList()));
    }

    public Optional<IndicatorSummary> find(@Nullable String id) {
        return id == null
                ? Optional.empty()
                : jdbc.sql(INDICATORS + "where i.id = :id")
                        .param("id", id)
                        .query(IndicatorSummary.class)
                        .optional();
    }
}
