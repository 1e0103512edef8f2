package id.layakanak.imports;

import java.util.List;

/** Takes the rows of a file as they are read. */
interface RowSink {

    /** A sheet begins. A text is one sheet without a name. Returns whether its rows are wanted. */
    boolean sheet(String name);

    /**
     * A row with something in it.
     *
     * @param number as the spreadsheet program shows it, from 1
     * @param cells  from the first column to the last that is not empty; empty ones between are empty texts. Numbers are plain digits with a point, days
     *               {@code 2025-08-20}, moments {@code 2025-08-20T09:00}; of a formula what was calculated when the file was saved
     * @return whether there is to be more of this sheet
     */
    boolean row(int number, List<String> cells);
}
