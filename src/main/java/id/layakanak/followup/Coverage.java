package id.layakanak.followup;

import java.util.List;

/** How many of the institutions that sent people to a training have handed in their plan; counted alike for every viewer. */
record Coverage(List<CoverageRow> rows) {

    public long covered() {
        return rows.stream()
                .filter(CoverageRow::isCovered)
                .filter(row -> row.participants() > 0)
                .count();
    }

    public long accepted() {
        return rows.stream()
                .filter(CoverageRow::isAccepted)
                .filter(row -> row.participants() > 0)
                .count();
    }

    /** An institution with a plan and no participant left is shown, not counted. */
    public long institutions() {
        return rows.stream().filter(row -> row.participants() > 0).count();
    }
}
