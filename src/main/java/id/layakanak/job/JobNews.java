package id.layakanak.job;

import id.layakanak.shared.Viewer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Says on the next page that a job has come to its end, in the browser in which it was asked for. Only while there is something to wait for does a page
 * ask the database; which jobs these are is remembered in the browser's session.
 */
@Configuration(proxyBeanMethods = false)
class JobNews implements HandlerInterceptor, WebMvcConfigurer {

    private static final String ATTRIBUTE = "jobs";

    private final JobRows rows;

    JobNews(JobRows rows) {
        this.rows = rows;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** From the request that is being answered, if there is one. */
    void await(JobId id) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var request = attributes.getRequest();
            var awaited = awaited(request);
            awaited.add(id.toString());
            remember(request, awaited);
        }
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !isWholePage(request, page)) {
            return;
        }
        var awaited = awaited(request);
        if (!awaited.isEmpty() && request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) {
            var found = rows.find(awaited, viewer);
            // what has its own page before it needs no news
            page.addObject(
                    "jobNews",
                    found.stream()
                            .filter(job -> !job.status().isOpen())
                            .filter(job -> !request.getRequestURI().equals("/jobs/" + job.id()))
                            .toList());
            var open = found.stream()
                    .filter(job -> job.status().isOpen())
                    .map(job -> job.id().toString())
                    .collect(Collectors.toSet());
            if (!open.equals(awaited)) {
                remember(request, open);
            }
        }
    }

    private static boolean isWholePage(HttpServletRequest request, ModelAndView page) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && request.getHeader("HX-Request") == null
                && page.getViewName() != null
                && !page.getViewName().startsWith("redirect:");
    }

    private static Set<String> awaited(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String ids
                ? new LinkedHashSet<>(Arrays.asList(ids.split(",")))
                : new LinkedHashSet<>();
    }

    private static void remember(HttpServletRequest request, Set<String> ids) {
        if (ids.isEmpty()) {
            request.getSession().removeAttribute(ATTRIBUTE);
        } else {
            request.getSession().setAttribute(ATTRIBUTE, String.join(",", ids));
        }
    }
}
