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
 * @param kept   one that stands in the record already: it may stay there, whatever has become of it
 */
record InstitutionOptions(
        InstitutionRows rows,
        @Nullable Boolean active,
        @Nullable InstitutionId kept) implements Options {

    @Override
    public Optional<Option> find(UUID id) {
        return rows.find(new InstitutionId(id))
                .filter(row ->
                        active == null || active == row.isActive() || row.id().equals(kept))
                .map(row -> option(row, LocaleContextHolder.getLocale()));
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
