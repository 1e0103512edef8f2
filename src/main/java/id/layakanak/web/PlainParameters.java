package id.layakanak.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What no page of the portal can have sent is a bad request: a field whose name reaches into a value ({@code name[0]}, {@code a.b}), one
 * value given twice, an order of rows that is encoded twice, which Spring Data would decode twice. A plain name that a page does not know
 * is let be, since messengers hang theirs on the links that people send each other; so is an order that stands for none.
 */
class PlainParameters implements HandlerInterceptor {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST // an error page must come out, whatever was asked
                || !(handler instanceof HandlerMethod method)
                || request.getParameterMap().entrySet().stream()
                        .allMatch(field -> isPlain(field.getKey(), field.getValue(), method))) {
            return true;
        }
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        return false;
    }

    private static boolean isPlain(String name, String[] values, HandlerMethod handler) {
        return NAME.matcher(name).matches()
                && (values.length == 1 || takesSeveral(handler, name))
                && !(name.equals("sort") && values[0].contains("%"));
    }

    private static boolean takesSeveral(HandlerMethod handler, String name) {
        return Stream.of(handler.getMethod().getParameters())
                .anyMatch(parameter -> parameter.getName().equals(name) && isList(parameter.getType())
                        || parameter.getType().isRecord() && hasList(parameter.getType(), name));
    }

    private static boolean hasList(Class<?> form, String name) {
        return Stream.of(form.getRecordComponents())
                .anyMatch(component -> component.getName().equals(name) && isList(component.getType()));
    }

    private static boolean isList(Class<?> type) {
        return Collection.class.isAssignableFrom(type);
    }
}
