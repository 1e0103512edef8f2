package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured of one page. */
final class Result {

    final Page page;
    /** By portal, the small one first. */
    final List<Times> times = new ArrayList<>();

    /** The same as the first of {@link #times}, measured again in the same rounds: how far two measurements of one thing lie apart. */
    final Times again = new Times();
    /** Milliseconds that say nothing in this run. */
    double noise;

    final List<Integer> statuses = new ArrayList<>();
    final List<Long> bytes = new ArrayList<>();
    /** Of one request to the large portal. */
    List<String> statements = List.of();
    /** Requests per second of several clients, and of pgbench with the page's own SQL, and with all of it; on the small database. */
    double rate = Double.NaN;

    double bareOwn = Double.NaN;
    double bareAll = Double.NaN;
    /** Milliseconds of COPY with the same rows, on the large database. */
    double copy = Double.NaN;

    Result(Page page) {
        this.page = page;
    }

    double growth() {
        return last(times).p95() / times.get(0).p95();
    }

    boolean grows() {
        return growth() > Kind.GROWTH && last(times).p95() - times.get(0).p95() > noise;
    }

    /** Without what begins and ends transactions. */
    long sent() {
        return statements.stream().filter(statement -> !isControl(statement)).count();
    }

    long forSession() {
        return statements.stream().filter(Result::isOfSession).count();
    }

    long transactions() {
        return statements.stream()
                .filter(statement -> statement.startsWith("BEGIN"))
                .count();
    }

    static boolean isControl(String sql) {
        var word = sql.split("\\s")[0].toUpperCase(Locale.ROOT);
        return List.of("BEGIN", "COMMIT", "ROLLBACK", "SET", "SHOW").contains(word);
    }

    /** Who asks: what each request needs besides its own matter. The sessions of an account are the matter of its page. */
    static boolean isOfSession(String sql) {
        return sql.matches("(?is).*\\b(from|update) browser_session\\b.*\\bkey = .*|.*set_config\\(.*");
    }

    /** Where the page is beyond its budget. */
    List<String> beyond() {
        var beyond = new ArrayList<String>();
        var kind = page.kind();
        if (statuses.stream().anyMatch(status -> status != 200)) {
            beyond.add("status " + statuses);
        }
        if (kind == Kind.EXPORT) {
            if (last(times).p50() / copy > Kind.copies(page)) {
                beyond.add("COPY");
            }
            return beyond;
        }
        if (grows()) {
            beyond.add("growth");
        }
        if (last(bytes) > Kind.BYTES) {
            beyond.add("bytes");
        }
        if (sent() > kind.statements || forSession() > Kind.OF_SESSION) {
            beyond.add("statements");
        }
        if (kind == Kind.MARK && last(times).p50() > Kind.MARK_MILLIS) {
            beyond.add("time");
        }
        if (rate / bareOwn < Kind.share(kind)) {
            beyond.add("rate");
        }
        return beyond;
    }

    static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }
}
