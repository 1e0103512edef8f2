package id.layakanak.region;

import id.layakanak.shared.Choice;
import id.layakanak.shared.District;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The regions of the district. */
@Component
public class RegionDirectory {

    private static final String REGIONS = """
            select r.code, r.name, r.level, coalesce(p.kecamatan, r.name) as kecamatan
            from region r join region.place p on p.code = r.code
            where r.code like :district || '.%'
            """;

    private final JdbcClient jdbc;
    private final District district;

    RegionDirectory(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district;
    }

    /** The kecamatan, by name in the order of their codes. */
    public List<Choice> kecamatanChoices() {
        return regions("and region.is_kecamatan(r.level) order by r.code").stream()
                .map(region -> new Choice(region.code(), region.name()))
                .toList();
    }

    /** All regions under the name of their kecamatan: first the kecamatan itself, then its villages by name. */
    public Map<String, List<Choice>> choices() {
        return regions("order by substr(r.code, 1, 8), not region.is_kecamatan(r.level), r.name").stream()
                .collect(Collectors.groupingBy(
                        RegionSummary::kecamatan,
                        LinkedHashMap::new,
                        Collectors.mapping(region -> new Choice(region.code(), region.label()), Collectors.toList())));
    }

    private List<RegionSummary> regions(String which) {
        return jdbc.sql(REGIONS + which)
                .param("district", district.code())
                .query(RegionSummary.class)
                .list();
    }

    public Optional<RegionSummary> find(@Nullable String code) {
        return code == null
                ? Optional.empty()
                : jdbc.sql(REGIONS + "and r.code = :code")
                        .param("district", district.code())
                        .param("code", code)
                        .query(RegionSummary.class)
                        .optional();
    }
}
