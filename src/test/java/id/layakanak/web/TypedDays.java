package id.layakanak.web;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What people type for a day, and which one they mean: the portal and {@code dates.js} in the browser read it alike. */
final class TypedDays {

    private static final LocalDate NOVEMBER_25 = LocalDate.of(2026, 11, 25);

    static final Map<String, LocalDate> MEANT = Map.ofEntries(
            entry("25/11/2026", NOVEMBER_25),
            entry("25-11-26", NOVEMBER_25),
            entry("25.11.2026", NOVEMBER_25),
            entry("25 11 2026", NOVEMBER_25),
            entry("25 Nov 2026", NOVEMBER_25),
            entry("25 nov. 26", NOVEMBER_25),
            entry("25 Nopember 2026", NOVEMBER_25),
            entry("25-November-2026", NOVEMBER_25),
            entry("2026-11-25", NOVEMBER_25),
            entry("25112026", NOVEMBER_25),
            entry("251126", NOVEMBER_25),
            entry("5 Mei 2027", LocalDate.of(2027, 5, 5)),
            entry("5 may 2027", LocalDate.of(2027, 5, 5)),
            entry("1 Agt 2026", LocalDate.of(2026, 8, 1)),
            entry("1 ags 2026", LocalDate.of(2026, 8, 1)),
            entry("1 August 26", LocalDate.of(2026, 8, 1)),
            entry("3 Mrt 2026", LocalDate.of(2026, 3, 3)),
            entry("12 Oct 2026", LocalDate.of(2026, 10, 12)),
            entry("6 Des 2026", LocalDate.of(2026, 12, 6)),
            entry("1/1/1900", LocalDate.of(1900, 1, 1)),
            entry("31/12/2200", LocalDate.of(2200, 12, 31)),
            entry("29 Pebruari 2028", LocalDate.of(2028, 2, 29)));

    static final List<String> MEANINGLESS = List.of(
            "2025-02-31",
            "29/2/2027",
            "-999999999-01-01",
            "+999999999-12-31",
            "0001-01-01",
            "31/12/1899",
            "1 Jan 2201",
            "20 Agustus",
            "2025-13-01",
            "2025-00-10",
            "0/5/2026",
            "11/25/2026",
            "25 Xyz 2026",
            "25 No 2026",
            "25/11",
            "25/11/202",
            "besok");

    private TypedDays() {}
}
