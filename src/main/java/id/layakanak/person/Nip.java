package id.layakanak.person;

import org.jspecify.annotations.Nullable;

/** A civil servant number of 18 digits. It tells birth date and sex, so pages show its end only. */
record Nip(String digits) {

    /** 18 digits, with blanks between them as people write it. */
    static final String TYPED = "(\\s*[0-9]){18}\\s*";

    private static final int SHOWN = 4;

    static @Nullable String stored(@Nullable String typed) {
        return typed == null ? null : typed.replaceAll("\\s", "");
    }

    public String masked() {
        return "•••• " + digits.substring(digits.length() - SHOWN);
    }
}
