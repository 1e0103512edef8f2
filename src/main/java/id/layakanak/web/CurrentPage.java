package id.layakanak.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.util.UriUtils;

/**
 * The address of the page being shown, for links that change one part of it and keep the rest: filters, sorting, paging.
 *
 * @param query with its question mark, encoded; empty where there is none
 * @param full  path and query
 */
public record CurrentPage(String path, String query, String full) {

    static CurrentPage of(HttpServletRequest request) {
        return at(request.getRequestURI(), written(read(request.getQueryString())));
    }

    private static CurrentPage at(String path, String query) {
        return new CurrentPage(path, query, path + query);
    }

    /**
     * Lets the page that is about to be shown speak of itself as of another address, and gives that back: one that answers a form may
     * have been asked for elsewhere. What the address narrows it to stays.
     */
    public static CurrentPage move(String path, Model model) {
        var here = (CurrentPage) Objects.requireNonNull(model.getAttribute("here"));
        var there = at(path, here.query);
        model.addAttribute("here", there);
        return there;
    }

    /** The first page of this list, as it is narrowed and sorted. */
    public String page() {
        return path + written(firstPage());
    }

    /** The page of this list that comes {@code after} or {@code before} a place in it. */
    public String page(String side, String place) {
        return path + written(changed(firstPage(), side, place));
    }

    /** This page with one parameter set, or taken away when the value is null. */
    public String with(String name, @Nullable Object value) {
        return path + written(changed(read(query), name, value));
    }

    /** The first page of this list, narrowed by one filter; widened again when the value is null. */
    public String filteredBy(String name, @Nullable Object value) {
        return path + written(changed(firstPage(), name, value));
    }

    /** The first page of this list, narrowed by what was picked; the text that led there is told by the id from now on. */
    String picked(String name, @Nullable Object value) {
        return path + written(changed(changed(firstPage(), name, value), name + "Text", null));
    }

    /** The first page of this list, sorted by a key; ascending first, a second click turns it round. */
    public String sortedBy(String key) {
        return filteredBy("sort", key + ("ascending".equals(sortOf(key)) ? ",desc" : ",asc"));
    }

    /** {@code ascending}, {@code descending} or null: the value of aria-sort of a column. */
    public @Nullable String sortOf(String key) {
        var sort = read(query).getOrDefault("sort", List.of());
        return sort.contains(key + ",asc") ? "ascending" : sort.contains(key + ",desc") ? "descending" : null;
    }

    /** The same list as a download. */
    public String download(String format) {
        return path + "." + format + query;
    }

    /** Whether it is the page at a path or one below it; nothing is below {@code /}. */
    public boolean isUnder(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    public boolean isUnderAny(List<String> prefixes) {
        return prefixes.stream().anyMatch(this::isUnder);
    }

    private Map<String, List<String>> firstPage() {
        return changed(changed(read(query), "after", null), "before", null);
    }

    private static Map<String, List<String>> changed(
            Map<String, List<String>> parameters, String name, @Nullable Object value) {
        var changed = new LinkedHashMap<>(parameters);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, List.of(value.toString()));
        }
        return changed;
    }

    /** What the parameters say, decoded; nothing where a percent sign is broken, which is refused before it comes to a page of its own. */
    private static Map<String, List<String>> read(@Nullable String query) {
        var read = new LinkedHashMap<String, List<String>>();
        try {
            for (var pair : (query == null ? "" : query.replaceFirst("^\\?", "")).split("&")) {
                var parts = pair.split("=", 2);
                if (!pair.isEmpty()) {
                    read.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                            .add(parts.length == 1 ? "" : decoded(parts[1]));
                }
            }
        } catch (IllegalArgumentException broken) {
            return Map.of();
        }
        return read;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String written(Map<String, List<String>> parameters) {
        var pairs = parameters.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return pairs.isEmpty() ? "" : "?" + pairs;
    }

    /** A comma and a slash mean nothing in a query: orders and dates stay readable. */
    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8).replace("%2C", ",").replace("%2F", "/");
    }
}
