package id.layakanak.testing;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.OpenToAll;
import id.layakanak.shared.Role;
import id.layakanak.shared.Viewer;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** One address of the portal with one HTTP method, and the handler behind it. */
public record Route(RequestMethod method, String pattern, HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)(:[^}]*)?}");

    public static List<Route> all(RequestMappingHandlerMapping mappings) {
        var routes = new ArrayList<Route>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            var controller = handler.getBeanType();
            if (controller.getPackageName().startsWith("id.layakanak")
                    && !controller.isAnnotationPresent(TestComponent.class)) {
                for (var pattern : mapping.getPatternValues()) {
                    for (var method : mapping.getMethodsCondition().getMethods()) {
                        routes.add(new Route(method, pattern, handler));
                    }
                }
            }
        });
        routes.sort(Comparator.comparing(Route::pattern).thenComparing(Route::method));
        return routes;
    }

    public String name() {
        return method + " " + pattern;
    }

    /** The roles of the route; none for a public one. */
    public List<Role> roles() {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), AllowedTo.class);
        if (onMethod != null) {
            return Arrays.asList(onMethod.value());
        }
        if (AnnotatedElementUtils.hasAnnotation(handler.getMethod(), OpenToAll.class)) {
            return List.of();
        }
        var onController = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), AllowedTo.class);
        return onController == null ? List.of() : Arrays.asList(onController.value());
    }

    public boolean isPublic() {
        return roles().isEmpty();
    }

    /** The types of the variables in the path, by their names, in the order of the path. */
    public Map<String, Class<?>> variables() {
        var types = new LinkedHashMap<String, Class<?>>();
        VARIABLE.matcher(pattern).results().forEach(variable -> types.put(variable.group(1), String.class));
        for (var parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                types.replace(parameter.getParameterName(), parameter.getParameterType());
            }
        }
        return types;
    }

    /** What the handler takes from a form or the address: the components of its records, and single values. */
    public List<String> fields() {
        return Stream.of(handler.getMethod().getParameters())
                .flatMap(parameter -> parameter.getType().isRecord()
                                && !parameter.isAnnotationPresent(PathVariable.class)
                                && !parameter.isAnnotationPresent(RequestParam.class)
                                && parameter.getType() != Viewer.class
                        ? Stream.of(parameter.getType().getRecordComponents()).map(RecordComponent::getName)
                        : Stream.of(parameter)
                                .filter(one -> one.isAnnotationPresent(RequestParam.class))
                                .map(Parameter::getName))
                .toList();
    }

    /** The path with its variables filled in; an extension becomes csv. */
    public String path(Function<String, String> value) {
        return VARIABLE.matcher(pattern)
                .replaceAll(variable -> variable.group(1).equals("extension") ? "csv" : value.apply(variable.group(1)));
    }

    /** Whether an address without its parameters leads here. */
    public boolean matches(String path) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
    }

    /** With ids that exist nowhere. */
    public String pathToNothing() {
        return path(variable -> "00000000-0000-4000-8000-00000000dead");
    }

    /** Fields are those of a form, where the route takes one. */
    public MvcTestResult ask(Portal.Browser browser, String path, String... fields) {
        return method == RequestMethod.GET ? browser.get(path) : browser.post(path, fields);
    }
}
