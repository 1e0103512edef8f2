package id.layakanak.report;

/**
 * The institution that the viewer acts for.
 *
 * @param men      men who were trained for it, each counted once
 * @param women    likewise
 * @param returned plans that it must mend
 * @param drafts   plans that it has not sent yet
 * @param missing  plans that are waited for, and not begun
 */
record OwnInstitution(String name, int men, int women, int returned, int drafts, int missing) {

    public int people() {
        return men + women;
    }
}
