package id.layakanak.web;

import id.layakanak.shared.StaleEdit;
import org.springframework.ui.Model;

/** Shows the same form again after a {@link StaleEdit}: what was typed stays, and each field that differs tells what is stored. */
public final class Conflict {

    static final String STORED = "stored";

    private Conflict() {}

    /** Puts the stored version on the page; the layout and the field fragments do the rest, the status becomes 409. */
    public static void show(StaleEdit stale, Model model) {
        model.addAttribute(STORED, stale.stored());
    }
}
