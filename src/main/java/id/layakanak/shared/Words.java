package id.layakanak.shared;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The words of the portal in the language of whoever reads, where Java writes and not a template: a handler takes them as it takes
 * a {@link Viewer}.
 *
 * @param formats dates and numbers as that language writes them
 */
public record Words(MessageSource messages, Locale locale, Formats formats) {

    /** What is said when nobody asked for another language, and what offices write. */
    public static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /** The words of paper: what is signed or filed is in the language of the office, whoever prints it. */
    public Words onPaper() {
        return new Words(messages, INDONESIAN, formats.in(INDONESIAN));
    }

    /** Throws {@link org.springframework.context.NoSuchMessageException} for a key that no file of messages has. */
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** What stands for a constant on pages: {@code Rancangan} of {@code TrainingStatus.DRAFT}. */
    public String of(Enum<?> constant) {
        return of(key(constant));
    }

    /** The same in a letter or two: {@code L} of {@code Sex.MALE}. */
    public String brief(Enum<?> constant) {
        return of(key(constant) + ".short");
    }

    /** Null where there is no such message. */
    public @Nullable String orNull(String key) {
        return messages.getMessage(key, null, null, locale);
    }

    private static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
}
