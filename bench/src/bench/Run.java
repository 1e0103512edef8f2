package bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    /** Requests that each order of a list gets at least to become warm. */
    private static final int FEWEST = 30;

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
    private double noise;

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
        about.put("Load", load());
        about.put("Processors", "" + Runtime.getRuntime().availableProcessors());
        var run = new Run(portals, new Pgbench(System.getProperty("bench.pgbench"), port));
        var before = Notes.read(Path.of("bench", "before"));
        var report =
                new Report(about, sizes, run.results, run.missing, before, Notes.read(Path.of("bench", "reasons")));
        run.measure(pages.pages(), () -> report.write(Path.of("target", "bench")));
        about.put("Noise", "%.1f ms".formatted(run.noise));
        about.computeIfPresent("Load", (name, load) -> load + " before, " + load() + " after");
        report.write(Path.of("target", "bench"));
        System.out.print(report.text());
        if (Boolean.getBoolean("bench.publish")) {
            report.publish(Path.of("docs", "performance.md"));
        }
        for (var portal : portals) {
            portal.close();
        }
    }

    private static String load() {
        return "%.1f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /**
     * First all pages are asked for until the portals are warm, then all of them once a round, so that each meets the same noise. A page that
     * fails is told in the table, and no reason to lose the others; so is one for which no time is left.
     *
     * @param saved called now and then: a run that is broken off is not lost
     */
    private void measure(List<Page> pages, Database.Work saved) throws Exception {
        var rounds = new ArrayList<Round>();
        var files = new ArrayList<Visit>();
        for (var page : pages) {
            trying(page, () -> {
                var visits = Visit.of(page, portals);
                if (page.kind() == Kind.EXPORT) {
                    files.addAll(visits);
                } else {
                    for (var visit : visits) {
                        rounds.add(Round.of(visit, portals, Math.max(FEWEST, warmUp / visits.size())));
                    }
                }
            });
        }
        say(rounds.size() + " pages and orders, " + files.size() + " files");
        warm(rounds);
        say("warm");
        measureRounds(rounds);
        for (var round : rounds) {
            results.add(round.result);
            trying(round.visit.page(), () -> count(round.result, Result.last(portals), Result.last(round.requests)));
        }
        judgeNoise();
        saved.run();
        for (var round : rounds) {
            if (round.visit.page().rated() && round.result.statuses.stream().allMatch(status -> status == 200)) {
                trying(round.visit.page(), () -> compare(round.visit, round.result, round.requests.get(0)));
                say(round.visit.page().name() + "  " + round.result.beyond());
            }
        }
        for (var file : files) {
            trying(file.page(), () -> {
                results.add(measureFile(file));
                say(file.page().name() + "  " + Result.last(results).beyond());
            });
            saved.run();
        }
    }

    private void trying(Page page, Database.Work work) {
        try {
            if (System.nanoTime() > end) {
                missing.add(page.name() + " (no time left)");
            } else {
                work.run();
            }
        } catch (Exception e) {
            missing.add(page.name() + " (" + e.getMessage() + ")");
            say(page.name() + "  " + e);
        }
    }

    private void say(String what) {
        System.err.printf("%4d s  %s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin), what);
    }

    /** A page with its requests, one for each portal. */
    private record Round(Visit visit, List<Callable<Browser.Answer>> requests, Result result, int warmUps) {

        private static Round of(Visit visit, List<Portal> portals, int warmUps) throws IOException {
            var result = new Result(visit.page());
            var requests = new ArrayList<Callable<Browser.Answer>>();
            for (var i = 0; i < portals.size(); i++) {
                requests.add(
                        request(visit, i, portals.get(i).browser(visit.page().role()), 0));
                result.times.add(new Times());
            }
            return new Round(visit, requests, result, warmUps);
        }

        private boolean isTooSlow() {
            return result.times.stream().mapToDouble(Times::sum).sum() > PATIENCE;
        }
    }

    /** Each portal by itself. A page that is slow is slow without that, and asked for once. */
    private void warm(List<Round> rounds) throws Exception {
        var clients = Executors.newFixedThreadPool(portals.size());
        var half = System.nanoTime() + (end - System.nanoTime()) / 3;
        var warming = new ArrayList<Future<?>>();
        for (var i = 0; i < portals.size(); i++) {
            var portal = i;
            warming.add(clients.submit(() -> {
                var slow = new HashSet<Round>();
                for (var n = 0; System.nanoTime() < half; n++) {
                    var left = false;
                    for (var round : rounds) {
                        if (n < round.warmUps && !slow.contains(round)) {
                            left = true;
                            if (round.requests.get(portal).call().millis() > SLOW) {
                                slow.add(round);
                            }
                        }
                    }
                    if (!left) {
                        break;
                    }
                }
                return null;
            }));
        }
        for (var one : warming) {
            one.get();
        }
        clients.shutdown();
    }

    private void measureRounds(List<Round> rounds) throws Exception {
        var enough = System.nanoTime() + (end - System.nanoTime()) / 2;
        for (var n = 0; n < times && (n == 0 || System.nanoTime() < enough); n++) {
            for (var round : rounds) {
                if (n > 0 && round.isTooSlow()) {
                    continue;
                }
                for (var i = 0; i < portals.size(); i++) {
                    var answer = round.requests.get(i).call();
                    round.result.times.get(i).add(answer.millis());
                    if (n == 0) {
                        round.result.statuses.add(answer.status());
                        round.result.bytes.add((long) answer.body().length);
                    }
                }
                round.result.again.add(round.requests.get(0).call().millis());
            }
            if (n % 10 == 0) {
                say("round " + n + " of " + times);
            }
        }
    }

    /** So far apart may the p95 of one page be from itself; only one in twenty is farther. */
    private void judgeNoise() {
        var apart = new Times();
        for (var result : results) {
            apart.add(Math.abs(result.times.get(0).p95() - result.again.p95()));
        }
        noise = apart.p95();
        results.forEach(result -> result.noise = noise);
    }

    /** A file of a million rows takes its minute: each request tells all that it can. */
    private Result measureFile(Visit visit) throws Exception {
        var result = new Result(visit.page());
        for (var portal : portals) {
            var browser = portal.browser(visit.page().role());
            var address = visit.addresses().get(portals.indexOf(portal));
            var millis = new Times();
            result.times.add(millis);
            var sent = portal.database.sentDuring(() -> {
                var answer = browser.get(address);
                result.statuses.add(answer.status());
                result.bytes.add((long) answer.body().length);
                millis.add(answer.millis());
            });
            result.statements = sent.stream().map(Database.Sent::text).toList();
            while (millis.count() < 3 && millis.sum() < PATIENCE / 4) {
                millis.add(browser.get(address).millis());
            }
        }
        var rows = result.statements.stream()
                .filter(sql -> !Result.isControl(sql) && !Result.isOfSession(sql))
                .filter(sql -> sql.matches("(?is)\\s*(select|with)\\b.*"))
                .toList();
        var copies = new Times();
        while (copies.count() < 3 && copies.sum() < PATIENCE / 4) {
            var millis = 0.0;
            for (var sql : rows) {
                millis += Result.last(portals).database.copy(sql);
            }
            copies.add(millis);
        }
        result.copy = copies.p50();
        return result;
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
        var variables = new LinkedHashMap<String, String>();
        if (visit.page().kind() == Kind.MARK) {
            var scripts = marks(visit.addresses().get(0), variables);
            result.bareOwn = pgbench.rate(small, scripts, variables, CLIENTS, seconds);
            result.bareAll = result.bareOwn;
        } else {
            var sent = small.sentDuring(request::call);
            var own = sent.stream()
                    .filter(one -> !Result.isControl(one.sql()) && !Result.isOfSession(one.sql()))
                    .map(one -> one.script(variables))
                    .toList();
            result.bareOwn = pgbench.rate(small, List.of(own), variables, CLIENTS, seconds);
            variables.clear();
            var all = sent.stream().map(one -> one.script(variables)).toList();
            result.bareAll = pgbench.rate(small, List.of(all), variables, CLIENTS, seconds);
        }
        result.rate = rate(visit);
    }

    /** The write of one mark as the portal does it, for rows of the same roster: whoever is present comes late, and the other way round. */
    private List<List<String>> marks(String address, Map<String, String> variables) throws Exception {
        var session = address.split("/")[2];
        variables.put("session", session);
        var scripts = new ArrayList<List<String>>();
        for (var row = 0; row < ROWS; row++) {
            var participant = portals.get(0)
                    .database
                    .one("select participant_id from attendance where session_id = '" + session
                            + "' order by participant_id offset " + row + " limit 1");
            variables.put("participant" + row, participant);
            scripts.add(List.of(
                    "begin", Files.readString(Path.of("bench", "mark.sql")).replace("{row}", "" + row), "commit"));
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

    private static Callable<Browser.Answer> request(Visit visit, int portal, Browser browser, int row)
            throws IOException {
        var address = visit.addresses().get(portal);
        return visit.page().kind() == Kind.MARK ? marking(browser, address, row) : () -> browser.get(address);
    }

    /** Taps on one row of a roster, each time another mark than it has. */
    private static Callable<Browser.Answer> marking(Browser browser, String address, int row) throws IOException {
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
