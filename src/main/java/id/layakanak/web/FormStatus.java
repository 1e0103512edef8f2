package id.layakanak.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form page that is shown again says so in its status: 409 when somebody else saved the record meanwhile, else 422. Decided
 * here from the errors on the page, so that no handler can forget it.
 */
class FormStatus implements HandlerInterceptor {

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || response.getStatus() != HttpServletResponse.SC_OK) {
            return;
        }
        if (page.getModel().containsKey(Conflict.STORED)) {
            response.setStatus(HttpStatus.CONFLICT.value());
        } else if (page.getModel().values().stream()
                .anyMatch(value -> value instanceof BindingResult errors && errors.hasErrors())) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }
}
