package id.layakanak.institution;

import id.layakanak.picker.Option;
import id.layakanak.picker.Options;
import id.layakanak.shared.InstitutionId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Institutions among which a picker searches: {@code Puskesmas Awayan}, and below it type and place.
 *
 * @param active those alone that are, those that are not, or all
 */
record InstitutionOptions(InstitutionRows rows, @Nullable Boolean active) implements Options {

    @Override
    public Optional<Option> find(UUID id) {
        return rows.find(new InstitutionId(id)).map(row -> option(row, LocaleContextHolder.getLocale()));
    }

    @Override
    public List<Option> search(String text) {
        var locale = LocaleContextHolder.getLocale();
        return rows.search(text, active, MOST + 1).stream()
                .map(row -> option(row, locale))
                .toList();
    }

    private static Option option(InstitutionRow row, Locale locale) {
        var type = row.type().label(locale);
        return new Option(row.id().value(), row.name(), row.place() == null ? type : type + " · " + row.place());
    }
}
