package id.layakanak.report;

/**
 * The institution that the viewer acts for.
 *
 * @param men      men who were trained for it, each counted once
 * @param women    likewise
 * @param returned plans that it must mend
 * @param drafts   plans that it has not sent yet
 */
record OwnInstitution(String name, int men, int women, int returned, int drafts) {

    public int people() {
        return men + women;
    }
}
