package id.layakanak.account;

import org.jspecify.annotations.Nullable;

/** A password as it was typed, blanks at its ends included; it prints as dots, so that neither a log nor a page shows it by accident. */
public record Password(String text) {

    /** From a form; null when the field was left empty. */
    public static @Nullable Password of(String typed) {
        return typed.isEmpty() ? null : new Password(typed);
    }

    @Override
    public String toString() {
        return "••••";
    }
}
