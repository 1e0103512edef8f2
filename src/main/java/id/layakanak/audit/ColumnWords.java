package id.layakanak.audit;

import id.layakanak.shared.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a reader of the log calls a column: as the forms of its feature do. */
@Component
public class ColumnWords {

    private static final String COLUMN = "audit.column.";

    private static final Pattern UNDERSCORED = Pattern.compile("_([a-z])");

    private final TableCatalog catalog;

    ColumnWords(TableCatalog catalog) {
        this.catalog = catalog;
    }

    /** Null for a column that says nothing to a reader, or has no word any more. */
    public @Nullable String find(@Nullable String table, String column, Words words) {
        var known = catalog.find(table);
        if (known.filter(own -> own.isSilent(column)).isPresent()) {
            return null;
        }
        return Stream.of(
                        Optional.of(COLUMN + table + "." + column),
                        known.map(own -> own.labels() + property(column)),
                        Optional.of(COLUMN + column))
                .flatMap(Optional::stream)
                .flatMap(key -> Stream.ofNullable(words.orNull(key)))
                .findFirst()
                .orElse(null);
    }

    /** {@code startsOn} of {@code starts_on}, {@code program} of {@code program_id}. */
    private static String property(String column) {
        var name = column.endsWith("_id") ? column.substring(0, column.length() - "_id".length()) : column;
        return UNDERSCORED.matcher(name).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
