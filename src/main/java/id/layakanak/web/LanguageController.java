package id.layakanak.web;

import id.layakanak.shared.OpenToAll;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Switches the language and stays on the page. */
@Controller
@OpenToAll
class LanguageController {

    private final LocaleResolver locales;
    private final ApplicationEventPublisher events;

    LanguageController(LocaleResolver locales, ApplicationEventPublisher events) {
        this.locales = locales;
        this.events = events;
    }

    @PostMapping("/language")
    String update(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = language.equals("en") ? Locale.ENGLISH : Words.INDONESIAN;
        locales.setLocale(request, response, chosen);
        if (request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) {
            events.publishEvent(new LanguageChosen(viewer, chosen));
        }
        return "redirect:" + LocalPath.orHome(next);
    }
}
