package id.layakanak.privacy;

import id.layakanak.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one request for correction, for whoever shows it. */
@Component
class CorrectionPage {

    private final CorrectionRows rows;

    CorrectionPage(CorrectionRows rows) {
        this.rows = rows;
    }

    String show(CorrectionId id, Model model) {
        model.addAttribute("correction", rows.find(id).orElseThrow(() -> new NotFound(id)));
        return "privacy/correction";
    }
}
