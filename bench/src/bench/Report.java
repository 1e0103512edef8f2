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

/** All results as one table for people, and as JSON. */
record Report(Map<String, String> about, List<String> sizes, List<Result> results) {

    String table() {
        var small = sizes.get(0);
        var large = Result.last(sizes);
        var lines = new ArrayList<String>();
        about.forEach((name, value) -> lines.add(name + ": " + value));
        lines.add("");
        lines.add("| page | p50 " + small + " → " + large + ", ms | p95 " + small + " → " + large + ", ms | × | kB "
                + large
                + " | statements (of the session; transactions) | requests/s | pgbench own, all | share | beyond |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|");
        results.stream().filter(result -> result.page.kind() != Kind.EXPORT).forEach(result -> lines.add(line(result)));
        lines.add("");
        lines.add("| file | " + small + " → " + large + ", ms | MB " + large + " | COPY " + large
                + ", ms | × COPY | beyond |");
        lines.add("|---|---|---|---|---|---|");
        results.stream().filter(result -> result.page.kind() == Kind.EXPORT).forEach(result -> lines.add(file(result)));
        return String.join("\n", lines) + "\n";
    }

    private static String line(Result result) {
        var small = result.times.get(0);
        var large = Result.last(result.times);
        return row(
                result.page.kind() == Kind.MARK ? "mark: POST " + result.page.name() : result.page.name(),
                number(small.p50()) + " → " + number(large.p50()),
                number(small.p95()) + " → " + number(large.p95()),
                decimal(result.growth()),
                "" + Result.last(result.bytes) / 1000,
                result.sent() + " (" + result.forSession() + "; " + result.transactions() + ")",
                Double.isNaN(result.rate) ? "" : number(result.rate),
                Double.isNaN(result.rate) ? "" : number(result.bareOwn) + ", " + number(result.bareAll),
                Double.isNaN(result.rate) ? "" : decimal(result.rate / result.bareOwn),
                String.join(", ", result.beyond()));
    }

    private static String file(Result result) {
        var large = Result.last(result.times);
        return row(
                result.page.name(),
                number(result.times.get(0).p50()) + " → " + number(large.p50()),
                decimal(Result.last(result.bytes) / 1e6),
                number(result.copy),
                decimal(large.p50() / result.copy),
                String.join(", ", result.beyond()));
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("result.json"), json());
        Files.writeString(folder.resolve("result.md"), table());
    }

    private String json() {
        var pages = results.stream().map(this::entry).toList();
        return new JsonMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of("about", about, "pages", pages));
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
