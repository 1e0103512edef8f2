package id.layakanak.web;

import java.util.regex.Pattern;

/** A path of this portal that came in with a request, for a redirect; anything that could lead to another host becomes the home page. */
final class LocalPath {

    private static final Pattern SAFE = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^\\\\{}]]{0,2000}");

    private LocalPath() {}

    static String orHome(String path) {
        return SAFE.matcher(path).matches()
                        && !path.contains("/..")
                        && !path.toLowerCase().startsWith("/%2f")
                        && !path.toLowerCase().startsWith("/%5c")
                ? path
                : "/";
    }
}
