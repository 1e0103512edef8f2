package id.layakanak.web;

import id.layakanak.shared.District;
import id.layakanak.shared.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page, error pages included, needs to know. Asks no database: an error page must not fail in turn. */
@ControllerAdvice
class LayoutAttributes {

    private final District district;
    private final boolean demo;

    LayoutAttributes(District district, Environment environment) {
        this.district = district;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @ModelAttribute("district")
    District district() {
        return district;
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }

    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer(HttpServletRequest request) {
        return (Viewer) request.getAttribute(Viewer.class.getName());
    }

    @ModelAttribute("here")
    CurrentPage here(HttpServletRequest request) {
        return CurrentPage.of(request);
    }
}
