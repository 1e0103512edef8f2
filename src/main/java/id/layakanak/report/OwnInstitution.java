package id.layakanak.report;

/** The viewer's institution, and how many of its people attended a training. */
record OwnInstitution(String name, int men, int women) {

    public int people() {
        return men + women;
    }
}
