package id.layakanak.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the page being shown, for links that change one part of it and keep the rest: filters, sorting, paging. */
public record CurrentPage(String path, String query, String full) {

    static CurrentPage of(HttpServletRequest request) {
        var uri = ServletUriComponentsBuilder.fromRequest(request).build();
        var query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
        return new CurrentPage(String.valueOf(uri.getPath()), query, uri.getPath() + query);
    }

    /**
     * Lets the page that is about to be shown speak of itself as of another address, and gives that back: one that answers a form may
     * have been asked for elsewhere. What the address narrows it to stays.
     */
    public static CurrentPage move(String path, Model model) {
        var here = (CurrentPage) Objects.requireNonNull(model.getAttribute("here"));
        var there = new CurrentPage(path, here.query, path + here.query);
        model.addAttribute("here", there);
        return there;
    }

    /** The first page of this list, as it is narrowed and sorted. */
    public String page() {
        return firstPage().toUriString();
    }

    /** The page of this list that comes {@code after} or {@code before} a place in it. */
    public String page(String side, String place) {
        return firstPage().replaceQueryParam(side, place).toUriString();
    }

    /** This page with one parameter set, or taken away when the value is null. */
    public String with(String name, @Nullable Object value) {
        var builder = UriComponentsBuilder.fromUriString(full);
        return (value == null ? builder.replaceQueryParam(name) : builder.replaceQueryParam(name, value)).toUriString();
    }

    /** The first page of this list, narrowed by one filter; widened again when the value is null. */
    public String filteredBy(String name, @Nullable Object value) {
        var builder = firstPage();
        return (value == null ? builder.replaceQueryParam(name) : builder.replaceQueryParam(name, value)).toUriString();
    }

    /** The first page of this list, sorted by a key; ascending first, a second click turns it round. */
    public String sortedBy(String key) {
        var ascending = full.contains("sort=" + key + ",asc");
        return firstPage()
                .replaceQueryParam("sort", key + (ascending ? ",desc" : ",asc"))
                .toUriString();
    }

    /** {@code ascending}, {@code descending} or null: the value of aria-sort of a column. */
    public @Nullable String sortOf(String key) {
        return full.contains("sort=" + key + ",asc")
                ? "ascending"
                : full.contains("sort=" + key + ",desc") ? "descending" : null;
    }

    /** The same list as a download. */
    public String download(String format) {
        return path + "." + format + query;
    }

    private UriComponentsBuilder firstPage() {
        return UriComponentsBuilder.fromUriString(full)
                .replaceQueryParam("after")
                .replaceQueryParam("before");
    }

    public boolean isUnder(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
