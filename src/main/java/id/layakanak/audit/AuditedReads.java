package id.layakanak.audit;

import id.layakanak.shared.Audited;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Notes reads that matter, before the first byte of them is sent: what cannot be noted is not handed out. */
@Component
class AuditedReads implements HandlerInterceptor {

    private static final int LONGEST = 500;

    private final AuditLog log;

    AuditedReads(AuditLog log) {
        this.log = log;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var audited = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Audited.class) : null;
        if (audited != null) {
            var details = new LinkedHashMap<String, String>();
            details.put("path", request.getRequestURI());
            put(details, "query", filter(request));
            log.note(audited.value(), null, null, details);
        }
        return true;
    }

    /** What the list was narrowed to. Words that were searched for may be somebody's name or number, so only that there were some is noted. */
    private static @Nullable String filter(HttpServletRequest request) {
        var parameters = new TreeMap<>(request.getParameterMap());
        parameters.values().removeIf(values -> String.join("", values).isEmpty());
        return parameters.isEmpty()
                ? null
                : parameters.entrySet().stream()
                        .map(given -> given.getKey() + "="
                                + (given.getKey().equals("q") ? "***" : String.join(",", given.getValue())))
                        .collect(Collectors.joining(" "));
    }

    private static void put(LinkedHashMap<String, String> details, String name, @Nullable String value) {
        if (value != null) {
            details.put(name, value.substring(0, Math.min(value.length(), LONGEST)));
        }
    }
}
