package bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Measures every page of {@code bench/pages} on a small and a large database, in turns, so that both meet the same noise. */
final class Run {

    private static final int CLIENTS = 4;
    private static final int ROWS = 16;
    /** Milliseconds: of one answer that needs no warming up, and of all answers of one page. */
    private static final double SLOW = 2_000;

    private static final double PATIENCE = 20_000;
    private static final Pattern ADDRESS = Pattern.compile("action=\"([^\"]+/marks)\"");
    private static final Pattern MARKS = Pattern.compile("(?s)class=\"marks\".*?</div>");
    /** Of whom it is, which mark, and whether it is the one that stands. */
    private static final Pattern BUTTON =
            Pattern.compile("value=\"([^\"]+:(\\w+)[:\\d]*)\"[^>]*aria-pressed=\"(\\w+)\"");

    private final List<Portal> portals;
    private final Pgbench pgbench;
    private final int times;
    private final int seconds;
    private final int warmUp;
    private final long begin = System.nanoTime();
    private final long end;
    private final List<Result> results = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    private Run(List<Portal> portals, Pgbench pgbench) {
        this.portals = portals;
        this.pgbench = pgbench;
        this.times = Integer.getInteger("bench.times");
        this.seconds = Integer.getInteger("bench.seconds");
        this.warmUp = Integer.getInteger("bench.warmUp");
        this.end = begin + TimeUnit.MINUTES.toNanos(Integer.getInteger("bench.minutes"));
    }

    /** Started by {@code bench/run}, which says what each property means. */
    public static void main(String[] arguments) throws Exception {
        var port = Integer.getInteger("bench.port");
        var sizes = List.of(System.getProperty("bench.sizes").split(","));
        var command = List.of(System.getProperty("bench.portal").split(" "));
        var pages = Page.read(Path.of("bench", "pages"), System.getProperty("bench.only"));
        var portals = new ArrayList<Portal>();
        for (var size : sizes) {
            portals.add(Portal.start(command, new Database("kla_" + size.toLowerCase(), port, pages.subjects())));
        }
        var about = new LinkedHashMap<String, String>();
        about.put(
                "Measured", LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES).toString());
        about.put("Commit", System.getProperty("bench.commit"));
        about.put("Started by", String.join(" ", command));
        about.put("Database", portals.get(0).database.one("select split_part(version(), ' (', 1)"));
        about.put(
                "Load",
                "%.1f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        about.put("Processors", "" + Runtime.getRuntime().availableProcessors());
        var run = new Run(portals, new Pgbench(System.getProperty("bench.pgbench"), port));
        var before = Notes.read(Path.of("bench", "before"));
        var report =
                new Report(about, sizes, run.results, run.missing, before, Notes.read(Path.of("bench", "reasons")));
        for (var page : pages.pages()) {
            run.measure(page);
            // after each page: a run that is broken off is not lost
            report.write(Path.of("target", "bench"));
        }
        System.out.print(report.text());
        if (Boolean.getBoolean("bench.publish")) {
            report.publish(Path.of("docs", "performance.md"));
        }
        for (var portal : portals) {
            portal.close();
        }
    }

    /** A page that fails is told in the table, and no reason to lose the others; so is one for which no time is left. */
    private void measure(Page page) {
        try {
            if (System.nanoTime() > end) {
                missing.add(page.name() + " (no time left)");
                return;
            }
            for (var visit : Visit.of(page, portals)) {
                results.add(measure(visit));
                System.err.printf(
                        "%4d s  %s  %s%n",
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin),
                        visit.page().name(),
                        Result.last(results).beyond());
            }
        } catch (Exception e) {
            missing.add(page.name() + " (" + e.getMessage() + ")");
            System.err.println(page.name() + "  " + e);
        }
    }

    private Result measure(Visit visit) throws Exception {
        return visit.page().kind() == Kind.EXPORT ? measureFile(visit) : measurePage(visit);
    }

    /** A file of a million rows takes its minute: each request tells all that it can. */
    private Result measureFile(Visit visit) throws Exception {
        var result = new Result(visit.page());
        for (var portal : portals) {
            var browser = portal.browser(visit.page().role());
            var address = visit.addresses().get(portals.indexOf(portal));
            var millis = new Times();
            result.times.add(millis);
            result.statements = portal.database.textDuring(() -> {
                var answer = browser.get(address);
                result.statuses.add(answer.status());
                result.bytes.add((long) answer.body().length);
                millis.add(answer.millis());
            });
            while (millis.count() < 3 && millis.sum() < PATIENCE / 4) {
                millis.add(browser.get(address).millis());
            }
        }
        var rows = longest(result.statements);
        var copies = new Times();
        while (copies.count() < 3 && copies.sum() < PATIENCE / 4) {
            copies.add(Result.last(portals).database.copy(rows));
        }
        result.copy = copies.p50();
        return result;
    }

    private Result measurePage(Visit visit) throws Exception {
        var result = new Result(visit.page());
        var requests = new ArrayList<Callable<Browser.Answer>>();
        for (var i = 0; i < portals.size(); i++) {
            requests.add(request(visit, i, portals.get(i).browser(visit.page().role()), 0));
            result.times.add(new Times());
        }
        for (var i = 0; i < requests.size(); i++) {
            var answer = requests.get(i).call();
            result.statuses.add(answer.status());
            result.bytes.add((long) answer.body().length);
            // the first one fills caches, and quick pages are asked for until they are compiled; a slow one is slow
            // without that
            if (answer.millis() > SLOW) {
                result.times.get(i).add(answer.millis());
            }
            for (var spent = answer.millis(); spent < warmUp; ) {
                spent += requests.get(i).call().millis();
            }
        }
        while (result.times.get(0).count() < times && (result.times.get(0).count() == 0 || total(result) < PATIENCE)) {
            for (var i = 0; i < requests.size(); i++) {
                if (result.times.get(i).count() <= result.times.get(0).count()) {
                    result.times.get(i).add(requests.get(i).call().millis());
                }
            }
        }
        count(result, Result.last(portals), Result.last(requests));
        if (visit.page().rated() && result.statuses.stream().allMatch(status -> status == 200)) {
            compare(visit, result, requests.get(0));
        }
        return result;
    }

    private static double total(Result result) {
        return result.times.stream().mapToDouble(Times::sum).sum();
    }

    /** The fewest of three: now and then the portal tidies up behind a request. */
    private static void count(Result result, Portal portal, Callable<Browser.Answer> request) throws Exception {
        for (var n = 0; n < (result.times.get(0).count() > 3 ? 3 : 1); n++) {
            var sent = portal.database.statementsDuring(request::call);
            if (n == 0 || sent.size() < result.statements.size()) {
                result.statements = sent;
            }
        }
    }

    /** With what the database alone would do for the same page. */
    private void compare(Visit visit, Result result, Callable<Browser.Answer> request) throws Exception {
        var small = portals.get(0).database;
        if (visit.page().kind() == Kind.MARK) {
            result.bareOwn = pgbench.rate(small, marks(visit.addresses().get(0)), CLIENTS, seconds);
            result.bareAll = result.bareOwn;
        } else {
            var sent = small.textDuring(request::call);
            var own = sent.stream()
                    .filter(sql -> !Result.isControl(sql) && !Result.isOfSession(sql))
                    .toList();
            result.bareOwn = pgbench.rate(small, List.of(own), CLIENTS, seconds);
            result.bareAll = pgbench.rate(small, List.of(sent), CLIENTS, seconds);
        }
        result.rate = rate(visit);
    }

    private static String longest(List<String> statements) {
        return statements.stream()
                .filter(sql -> !Result.isControl(sql) && !Result.isOfSession(sql))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElseThrow();
    }

    /** The write of one mark as the portal does it, for rows of the same roster: whoever is present comes late, and the other way round. */
    private List<List<String>> marks(String address) throws Exception {
        var session = address.split("/")[2];
        var scripts = new ArrayList<List<String>>();
        for (var row = 0; row < ROWS; row++) {
            var participant = portals.get(0)
                    .database
                    .one("select participant_id from attendance where session_id = '" + session
                            + "' order by participant_id offset " + row + " limit 1");
            scripts.add(List.of(
                    "begin",
                    Files.readString(Path.of("bench", "mark.sql"))
                            .replace("{session}", session)
                            .replace("{participant}", participant),
                    "commit"));
        }
        return scripts;
    }

    /** Answers per second, all clients signed in for themselves. */
    private double rate(Visit visit) throws Exception {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        var answers = new AtomicInteger();
        var requests = new ArrayList<Callable<Browser.Answer>>();
        for (var client = 0; client < CLIENTS; client++) {
            var request =
                    request(visit, 0, portals.get(0).newBrowser(visit.page().role()), 1 + client);
            request.call();
            requests.add(request);
        }
        var begin = System.nanoTime();
        var end = begin + seconds * 1_000_000_000L;
        for (var request : requests) {
            clients.submit(() -> {
                while (System.nanoTime() < end) {
                    request.call();
                    answers.incrementAndGet();
                }
                return null;
            });
        }
        clients.shutdown();
        clients.awaitTermination(seconds + 60, TimeUnit.SECONDS);
        return answers.get() / ((System.nanoTime() - begin) / 1e9);
    }

    private Callable<Browser.Answer> request(Visit visit, int portal, Browser browser, int row)
            throws IOException, InterruptedException {
        var address = visit.addresses().get(portal);
        return visit.page().kind() == Kind.MARK ? marking(browser, address, row) : () -> browser.get(address);
    }

    /** Taps on one row of a roster, each time another mark than it has. */
    private static Callable<Browser.Answer> marking(Browser browser, String address, int row)
            throws IOException, InterruptedException {
        var page = browser.get(address).text();
        var form = ADDRESS.matcher(page).results().findFirst().orElseThrow().group(1);
        var shown = new String[] {
            MARKS.matcher(page).results().skip(row).findFirst().orElseThrow().group()
        };
        return () -> {
            var buttons = BUTTON.matcher(shown[0])
                    .results()
                    .filter(button -> button.group(3).equals("false"))
                    .toList();
            var wanted = buttons.stream()
                    .filter(button -> button.group(2).equals("PRESENT"))
                    .findFirst()
                    .orElse(buttons.get(0));
            var answer = browser.post(form, true, List.of("mark", wanted.group(1)));
            shown[0] = answer.text();
            return answer;
        };
    }
}
