package id.layakanak.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a browser says of itself, as far as its owner would recognise it.
 *
 * @param browser its name; null when it is none we know
 * @param system  what it runs on; null when it is none we know
 */
record Device(@Nullable String browser, @Nullable String system) {

    private record Sign(String mark, String name) {}

    /** In this order, since most browsers also claim to be others. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("UCBrowser/", "UC Browser"),
            new Sign("OPR/", "Opera"),
            new Sign("Edg", "Edge"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("Chrome/", "Chrome"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "Mac"),
            new Sign("Linux", "Linux"));

    static Device of(String userAgent) {
        return new Device(find(BROWSERS, userAgent), find(SYSTEMS, userAgent));
    }

    /** Whether it stands on a desk, as far as it says; what says nothing does not. */
    public boolean isDesk() {
        return system != null && List.of("Windows", "Mac", "Linux").contains(system);
    }

    private static @Nullable String find(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.mark()))
                .map(Sign::name)
                .findFirst()
                .orElse(null);
    }
}
