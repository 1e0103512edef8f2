package id.layakanak.imports;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The sheets of an ODS document (LibreOffice), read as a stream. Rows and cells that repeat stand there once. */
final class OdsSheets {

    private OdsSheets() {}

    static void read(ZipFile zip, RowSink sink) throws IOException, XMLStreamException {
        requireUnlocked(zip);
        try (var part = zip.getInputStream(zip.getEntry("content.xml"))) {
            var xml = SafeXml.reader(part);
            while (xml.hasNext()) {
                if (isStart(SafeXml.next(xml), xml, "table")) {
                    rows(xml, sink);
                }
            }
        }
    }

    private static void requireUnlocked(ZipFile zip) throws IOException, XMLStreamException {
        var manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest == null) {
            return;
        }
        try (var part = zip.getInputStream(manifest)) {
            var xml = SafeXml.reader(part);
            while (xml.hasNext()) {
                if (isStart(xml.next(), xml, "encryption-data")) {
                    throw new Unreadable("password");
                }
            }
        }
    }

    /** Reads to the end of the table. */
    private static void rows(XMLStreamReader xml, RowSink sink) throws XMLStreamException {
        var name = SafeXml.attribute(xml, "name");
        var wanted = sink.sheet(name == null ? "" : name);
        long number = 0;
        for (var event = SafeXml.next(xml); !isEnd(event, xml, "table"); event = SafeXml.next(xml)) {
            if (isStart(event, xml, "table-row")) {
                var times = repeated(xml, "number-rows-repeated");
                var row = cells(xml);
                for (long time = 1; wanted && time <= times && !row.isEmpty(); time++) {
                    var cells = new Row();
                    row.forEach(cells::put);
                    wanted = cells.endTo(sink, number + time);
                }
                number += times;
            }
        }
    }

    /** Reads to the end of the row; texts by their columns. */
    private static Map<Long, String> cells(XMLStreamReader xml) throws XMLStreamException {
        var row = new TreeMap<Long, String>();
        long column = 0;
        for (var event = SafeXml.next(xml); !isEnd(event, xml, "table-row"); event = SafeXml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT
                    && (xml.getLocalName().equals("table-cell")
                            || xml.getLocalName().equals("covered-table-cell"))) {
                var times = repeated(xml, "number-columns-repeated");
                var text = cell(xml);
                if (!text.isBlank()) {
                    if (column + times > Row.MOST_COLUMNS) {
                        throw new Unreadable("columns", Row.MOST_COLUMNS);
                    }
                    for (long time = 0; time < times; time++) {
                        row.put(column + time, text);
                    }
                }
                column += times;
            }
        }
        return row;
    }

    /** Reads to the end of the cell. What it means stands in its attributes, and only of a text in what is shown. */
    private static String cell(XMLStreamReader xml) throws XMLStreamException {
        var type = String.valueOf(SafeXml.attribute(xml, "value-type"));
        var meant = switch (type) {
            case "float", "currency", "percentage" -> SafeXml.attribute(xml, "value");
            case "date" -> SafeXml.attribute(xml, "date-value");
            case "boolean" -> SafeXml.attribute(xml, "boolean-value");
            default -> null;
        };
        var end = xml.getLocalName();
        var text = new StringBuilder();
        var aside = 0;
        for (var event = SafeXml.next(xml); !isEnd(event, xml, end); event = SafeXml.next(xml)) {
            if (isStart(event, xml, "annotation")) {
                aside++;
            } else if (isEnd(event, xml, "annotation")) {
                aside--;
            } else if (aside == 0) {
                append(event, xml, text);
            }
            if (text.length() > Row.MOST_LETTERS) {
                throw new Unreadable("cell", Row.MOST_LETTERS);
            }
        }
        return meant == null ? text.toString() : plain(type, meant);
    }

    private static void append(int event, XMLStreamReader xml, StringBuilder text) {
        if (event == XMLStreamConstants.CHARACTERS) {
            text.append(xml.getText());
        } else if (isStart(event, xml, "s") || isStart(event, xml, "tab")) {
            text.append(' ');
        } else if (isStart(event, xml, "line-break") || isStart(event, xml, "p") && !text.isEmpty()) {
            text.append('\n');
        }
    }

    private static String plain(String type, String meant) {
        return switch (type) {
            case "date" ->
                meant.replaceFirst("T00:00:00(\\.0+)?$", "").replaceFirst("(T\\d\\d:\\d\\d):00(\\.0+)?$", "$1");
            case "boolean" -> meant.toUpperCase(Locale.ROOT);
            default -> CellNumber.text(Double.parseDouble(meant), false, false);
        };
    }

    private static long repeated(XMLStreamReader xml, String attribute) {
        var times = SafeXml.attribute(xml, attribute);
        return times == null ? 1 : Math.max(1, Integer.parseInt(times));
    }

    private static boolean isStart(int event, XMLStreamReader xml, String name) {
        return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name);
    }

    private static boolean isEnd(int event, XMLStreamReader xml, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }
}
