package id.layakanak.institution;

import java.util.Locale;

/** A kind of institution, for example {@code PUSKESMAS}; data, in both languages. */
public record InstitutionType(String code, String name, String nameEn) {

    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : name;
    }
}
