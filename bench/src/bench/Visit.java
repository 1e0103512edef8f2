package bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page with its address in each portal.
 *
 * @param addresses in the order of the portals
 */
record Visit(Page page, List<String> addresses) {

    private static final Pattern SORT = Pattern.compile("<a class=\"sort\" href=\"([^\"]*[?&;]sort=([^\"&]+)[^\"]*)\"");
    private static final Pattern LAST = Pattern.compile("href=\"([^\"]*[?&;]before=end[^\"]*)\"");
    private static final Pattern PAGES =
            Pattern.compile("(?s)class=\"pages-links\">.*?<span>\\D*1 dari ([0-9.]+)</span>");

    /** The page itself; of a list the last page and each order of its column heads, too, upwards and downwards. */
    static List<Visit> of(Page page, List<Portal> portals) throws Exception {
        var addresses = new ArrayList<String>();
        for (var portal : portals) {
            addresses.add(portal.database.path(page.path()));
        }
        var visits = new ArrayList<>(List.of(new Visit(page, addresses)));
        if (page.kind() == Kind.LIST || page.kind() == Kind.TAB) {
            visits.addAll(parts(page, portals, addresses));
        }
        return visits;
    }

    private static List<Visit> parts(Page page, List<Portal> portals, List<String> addresses) throws Exception {
        var parts = new LinkedHashMap<String, List<String>>();
        for (var i = 0; i < portals.size(); i++) {
            var browser = portals.get(i).browser(page.role());
            var first = browser.get(addresses.get(i)).text();
            var last = last(addresses.get(i), first);
            if (last != null) {
                parts.computeIfAbsent("last page", part -> new ArrayList<>()).add(last);
            }
            for (var order : sorts(first).entrySet()) {
                parts.computeIfAbsent("by " + order.getKey(), part -> new ArrayList<>())
                        .add(order.getValue());
                var turned = sorts(browser.get(order.getValue()).text());
                for (var back : turned.entrySet()) {
                    if (word(back.getKey()).equals(word(order.getKey()))
                            && !back.getKey().equals(order.getKey())) {
                        parts.computeIfAbsent("by " + back.getKey(), part -> new ArrayList<>())
                                .add(back.getValue());
                    }
                }
            }
        }
        var visits = new ArrayList<Visit>();
        parts.forEach((part, found) -> {
            // where the small list has one page, the large one has nothing to be compared with
            while (found.size() < portals.size()) {
                found.add(0, addresses.get(0));
            }
            visits.add(new Visit(page.with(part), found));
        });
        return visits;
    }

    private static Map<String, String> sorts(String html) {
        var sorts = new LinkedHashMap<String, String>();
        SORT.matcher(html).results().forEach(link -> sorts.put(link.group(2).replace("%2C", ","), unescaped(link)));
        return sorts;
    }

    private static String word(String order) {
        return order.replaceAll("[^A-Za-z].*", "");
    }

    private static String last(String address, String html) {
        var link = LAST.matcher(html);
        if (link.find()) {
            return unescaped(link.toMatchResult());
        }
        var pages = PAGES.matcher(html);
        return pages.find()
                ? address + (address.contains("?") ? "&" : "?") + "page="
                        + pages.group(1).replace(".", "")
                : null;
    }

    private static String unescaped(MatchResult link) {
        return link.group(1).replace("&amp;", "&");
    }
}
