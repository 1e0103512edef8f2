package id.layakanak.training;

import id.layakanak.picker.Options;
import id.layakanak.shared.Choice;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Programs for whoever narrows a list by them. */
@Component
public class ProgramDirectory {

    private final JdbcClient jdbc;
    private final ProgramRows rows;

    ProgramDirectory(JdbcClient jdbc, ProgramRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** For a picker, and for what it sends. */
    public Options options() {
        return new ProgramOptions(rows);
    }

    /** The fiscal years that there are programs for, the newest first. */
    public List<Choice> years() {
        return jdbc.sql("select distinct fiscal_year from program order by fiscal_year desc")
                .query((row, number) -> new Choice(row.getString(1), row.getString(1)))
                .list();
    }
}
