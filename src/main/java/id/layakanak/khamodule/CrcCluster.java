package id.layakanak.khamodule;

import java.util.Locale;

/** A reporting cluster of the Convention on the Rights of the Child; data, in both languages. */
record CrcCluster(int number, String name, String nameEn, String articles) {

    /** {@code 3. Prinsip umum}. */
    public String label(Locale locale) {
        return number + ". " + (locale.getLanguage().equals("en") ? nameEn : name);
    }
}
