package bench;

/** What a page may cost, by what kind of page it is: statements of one request besides BEGIN and COMMIT, and bytes of HTML before compression. */
enum Kind {
    HOME(8),
    LIST(5),
    SEARCH(5),
    DETAIL(8),
    FORM(8),
    REPORT(8),
    ROSTER(5),
    SHEET(8),
    MARK(8),
    EXPORT(0);

    /** So much longer may the large database take for a page than the small one. */
    static final double GROWTH = 1.3;

    static final long BYTES = 150_000;

    /** The share of the rate of its bare SQL that a page must reach; a mark, which ends in a durable commit, more of it. */
    static final double SHARE = 0.2;

    static final double MARK_SHARE = 0.33;

    /** Milliseconds at the median. */
    static final double MARK_MILLIS = 7;

    /** How much longer than COPY of the same rows a file may take. */
    static final double CSV = 2;

    static final double XLSX = 5;

    final int statements;

    Kind(int statements) {
        this.statements = statements;
    }

    /** Whether several clients at once ask for it, and pgbench for its SQL. */
    boolean isRated() {
        return this == HOME || this == LIST || this == ROSTER || this == MARK;
    }
}
