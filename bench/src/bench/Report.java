package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * All results as one table for people, and as JSON.
 *
 * @param about   what and where was measured
 * @param missing what could not be measured, and why
 */
record Report(
        Map<String, String> about,
        List<String> sizes,
        List<Result> results,
        List<String> missing,
        Notes before,
        Notes reasons) {

    private static final String BEGIN = "<!-- written by bench/run --publish -->";
    private static final String END = "<!-- end of what bench/run writes -->";

    /** Into the folder as {@code result.json} and {@code result.md}. */
    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("result.json"), json());
        Files.writeString(folder.resolve("result.md"), text());
    }

    /** Puts the tables in place of what stands between two marks of a document. */
    void publish(Path document) throws IOException {
        var written = Files.readString(document);
        Files.writeString(
                document,
                written.substring(0, written.indexOf(BEGIN) + BEGIN.length())
                        + "\n"
                        + text()
                        + written.substring(written.indexOf(END)));
    }

    String text() {
        var parts = new ArrayList<String>();
        var kept = results.stream().filter(result -> result.beyond().isEmpty()).count();
        parts.add(about.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("; ", "", ".")));
        parts.add("%d of %d pages, orders and files are within all of their budgets.".formatted(kept, results.size()));
        if (!missing.isEmpty()) {
            parts.add("Not measured: " + String.join("; ", missing) + ".");
        }
        parts.add(pages());
        parts.add(files());
        return String.join("\n\n", parts) + "\n";
    }

    private String pages() {
        var small = sizes.get(0);
        var large = Result.last(sizes);
        var lines = new ArrayList<String>();
        lines.add(row(
                "page",
                "before: p95 " + small + " → " + large,
                "p50 " + small + " → " + large,
                "p95 " + small + " → " + large,
                "×, ≤ " + Kind.GROWTH,
                "kB " + large + ", ≤ " + Kind.BYTES / 1000,
                "statements (of session and viewer; transactions)",
                "requests/s",
                "pgbench own, all",
                "share",
                "kept"));
        lines.add("|---|---|---|---|---|---|---|---|---|---|---|");
        results.stream().filter(result -> result.page.kind() != Kind.EXPORT).forEach(result -> lines.add(line(result)));
        return String.join("\n", lines);
    }

    private String line(Result result) {
        var small = result.times.get(0);
        var large = Result.last(result.times);
        var kind = result.page.kind();
        var rated = !Double.isNaN(result.rate);
        return row(
                result.page.name(),
                before.of(result.page.name()),
                number(small.p50()) + " → " + number(large.p50())
                        + (kind == Kind.MARK ? ", ≤ " + Kind.MARK_MILLIS : ""),
                number(small.p95()) + " → " + number(large.p95()),
                decimal(result.growth()),
                "" + Result.last(result.bytes) / 1000,
                result.sent() + ", ≤ " + kind.statements + " (" + result.forSession() + "; " + result.transactions()
                        + ")",
                rated ? number(result.rate) : "",
                rated ? number(result.bareOwn) + ", " + number(result.bareAll) : "",
                rated ? decimal(result.rate / result.bareOwn) + ", ≥ " + Kind.share(kind) : "",
                kept(result));
    }

    private String files() {
        var small = sizes.get(0);
        var large = Result.last(sizes);
        var lines = new ArrayList<String>();
        lines.add(row("file", small + " → " + large, "MB " + large, "COPY " + large, "× COPY", "kept"));
        lines.add("|---|---|---|---|---|---|");
        results.stream().filter(result -> result.page.kind() == Kind.EXPORT).forEach(result -> lines.add(file(result)));
        return String.join("\n", lines);
    }

    private String file(Result result) {
        var large = Result.last(result.times);
        return row(
                result.page.name(),
                number(result.times.get(0).p50()) + " → " + number(large.p50()),
                decimal(Result.last(result.bytes) / 1e6),
                number(result.copy),
                decimal(large.p50() / result.copy) + ", ≤ " + Kind.copies(result.page),
                kept(result));
    }

    private String kept(Result result) {
        if (result.beyond().isEmpty()) {
            return "yes";
        }
        var reason = reasons.of(result.page.name());
        return "no: " + String.join(", ", result.beyond()) + (reason.isEmpty() ? "" : "; " + reason);
    }

    private String json() {
        var pages = results.stream().map(this::entry).toList();
        return new JsonMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of("about", about, "pages", pages, "missing", missing));
    }

    private Map<String, Object> entry(Result result) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("page", result.page.path());
        entry.put("part", result.page.part());
        entry.put("role", result.page.role());
        entry.put("kind", result.page.kind());
        for (var i = 0; i < sizes.size(); i++) {
            var times = result.times.get(i);
            entry.put(
                    sizes.get(i),
                    Map.of(
                            "p50",
                            times.p50(),
                            "p95",
                            times.p95(),
                            "times",
                            times.count(),
                            "bytes",
                            result.bytes.get(i),
                            "status",
                            result.statuses.get(i)));
        }
        entry.put("growth", result.growth());
        entry.put("statements", result.statements);
        Map.of("rate", result.rate, "pgbenchOwn", result.bareOwn, "pgbenchAll", result.bareAll, "copy", result.copy)
                .forEach((name, value) -> {
                    if (!value.isNaN()) {
                        entry.put(name, value);
                    }
                });
        entry.put("beyond", result.beyond());
        entry.put("before", before.of(result.page.name()));
        return entry;
    }

    private static String row(String... cells) {
        return List.of(cells).stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, number < 100 ? "%.1f" : "%,.0f", number);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
