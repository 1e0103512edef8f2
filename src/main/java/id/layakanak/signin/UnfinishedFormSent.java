package id.layakanak.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Forgets a kept form as soon as any form of the same address arrives with a valid token: then it is sent. */
@Configuration(proxyBeanMethods = false)
class UnfinishedFormSent implements HandlerInterceptor, WebMvcConfigurer {

    private final UnfinishedForms forms;

    UnfinishedFormSent(UnfinishedForms forms) {
        this.forms = forms;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var session = request.getMethod().equals("POST") ? request.getSession(false) : null;
        if (session != null) {
            CurrentViewer.of(request)
                    .flatMap(who -> forms.find(session, who.viewer().account()))
                    .filter(form -> form.path().replaceAll("\\?.*", "").equals(request.getRequestURI()))
                    .ifPresent(form -> UnfinishedForms.forget(session));
        }
        return true;
    }
}
