package id.layakanak.purpose;

import id.layakanak.shared.OpenToAll;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells everybody which data the portal keeps, why and how long, and what people may ask for (UU 27/2022 art. 5 to 13 and 21). */
@Controller
@OpenToAll
class PurposeNoticeController {

    private final PurposeRows rows;

    PurposeNoticeController(PurposeRows rows) {
        this.rows = rows;
    }

    @GetMapping("/privacy")
    String show(Locale locale, Model model) {
        model.addAttribute("purposes", rows.list(locale));
        return "purpose/notice";
    }
}
