package bench;

/** What a page may cost, by what kind of page it is: statements of one request besides BEGIN and COMMIT, and bytes of HTML before compression. */
enum Kind {
    HOME(8),
    LIST(5),
    SEARCH(5),
    DETAIL(8),
    TAB(8),
    FORM(8),
    REPORT(8),
    ROSTER(8),
    SHEET(8),
    MARK(8),
    EXPORT(0);

    /** So much longer may the large database take for a page than the small one, where the difference is more than noise. */
    static final double GROWTH = 1.3;

    static final long BYTES = 150_000;

    /** Statements of a request for its session and viewer. */
    static final long OF_SESSION = 2;

    private static final double SHARE = 0.2;

    /** A mark ends in a durable commit, which is most of what it costs. */
    private static final double MARK_SHARE = 0.33;

    /** Milliseconds at the median. */
    static final double MARK_MILLIS = 7;

    private static final double CSV = 2;

    private static final double XLSX = 5;

    final int statements;

    Kind(int statements) {
        this.statements = statements;
    }

    /** The share of the rate of its bare SQL that a page of this kind must reach. */
    static double share(Kind kind) {
        return kind == MARK ? MARK_SHARE : SHARE;
    }

    /** How much longer than COPY this file may take. */
    static double copies(Page file) {
        return file.path().endsWith("xlsx") ? XLSX : CSV;
    }
}
