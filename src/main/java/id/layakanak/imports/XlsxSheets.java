package id.layakanak.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The sheets of an XLSX workbook, read as a stream; formulas are passed over, what they came to is taken. */
final class XlsxSheets {

    private final SharedStrings texts;
    private final StylesTable styles;
    private final boolean since1904;
    private final RowSink sink;

    private XlsxSheets(SharedStrings texts, StylesTable styles, boolean since1904, RowSink sink) {
        this.texts = texts;
        this.styles = styles;
        this.since1904 = since1904;
        this.sink = sink;
    }

    static void read(Path file, RowSink sink) throws IOException, OpenXML4JException, SAXException, XMLStreamException {
        try (var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(workbook);
            var sheets = new XlsxSheets(
                    new ReadOnlySharedStringsTable(workbook), reader.getStylesTable(), since1904(reader), sink);
            var parts = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (parts.hasNext()) {
                try (var part = parts.next()) {
                    if (sink.sheet(parts.getSheetName())) {
                        sheets.rows(part);
                    }
                }
            }
        }
    }

    private static boolean since1904(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        try (var part = reader.getWorkbookData()) {
            var xml = SafeXml.reader(part);
            while (xml.hasNext()) {
                if (SafeXml.next(xml) == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    return List.of("1", "true").contains(String.valueOf(SafeXml.attribute(xml, "date1904")));
                }
            }
            return false;
        }
    }

    private void rows(InputStream part) throws XMLStreamException {
        var xml = SafeXml.reader(part);
        var row = new Row();
        long number = 0;
        long column = -1;
        while (xml.hasNext()) {
            var event = SafeXml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                var given = SafeXml.attribute(xml, "r");
                number = given == null ? number + 1 : Long.parseLong(given);
                column = -1;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                var place = SafeXml.attribute(xml, "r");
                column = place == null ? column + 1 : column(place);
                row.put(column, cell(xml));
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")
                    && !row.endTo(sink, number)) {
                return;
            }
        }
    }

    /** No sheet has more than three letters of columns. */
    private static long column(String place) {
        var letters = place.replaceAll("[^A-Za-z]", "");
        if (letters.length() > 3) {
            throw new Unreadable("columns", Row.MOST_COLUMNS);
        }
        return CellReference.convertColStringToIndex(letters);
    }

    /** Reads to the end of the cell. */
    private String cell(XMLStreamReader xml) throws XMLStreamException {
        var type = SafeXml.attribute(xml, "t");
        var style = SafeXml.attribute(xml, "s");
        var text = new StringBuilder();
        var taken = false;
        var depth = 1;
        var phonetic = 0;
        while (depth > 0) {
            var event = SafeXml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
                taken = phonetic == 0 && List.of("v", "t").contains(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                taken = false;
            } else if (taken && event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            }
        }
        return value(type == null ? "n" : type, style, text.toString());
    }

    private String value(String type, @Nullable String style, String text) {
        if (text.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> texts.getItemAt(Integer.parseInt(text.strip())).getString();
            case "n" -> CellNumber.text(Double.parseDouble(text), isDate(style), since1904);
            case "b" -> text.strip().equals("1") ? "TRUE" : "FALSE";
            case "e" -> ""; // an error is no value
            default -> text;
        };
    }

    private boolean isDate(@Nullable String style) {
        if (style == null) {
            return false;
        }
        var format = styles.getStyleAt(Integer.parseInt(style));
        return format != null && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
    }
}
