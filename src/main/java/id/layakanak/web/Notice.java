package id.layakanak.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what has just happened on the page that a redirect leads to. */
public final class Notice {

    private Notice() {}

    /** @param message the key of a message without arguments */
    public static void show(String message, RedirectAttributes redirect) {
        show(message, null, redirect);
    }

    /** @param argument a text or a number that the message fills in */
    public static void show(String message, @Nullable Object argument, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", message);
        redirect.addFlashAttribute("noticeArgument", argument);
    }
}
