package id.layakanak.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The sheets of an XLS workbook (Excel 97 to 2003), record by record. */
final class XlsSheets implements HSSFListener {

    private static final String LOCKED = "EncryptedPackage";

    private final RowSink sink;
    private final List<String> names = new ArrayList<>();
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);
    private final Row row = new Row();
    private @Nullable SSTRecord texts;
    private @Nullable FormulaRecord awaitsText;
    private boolean since1904;
    private int sheet = -1;
    private int number;
    private boolean wanted;

    private XlsSheets(RowSink sink) {
        this.sink = sink;
    }

    static void read(Path file, RowSink sink) throws IOException {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            if (container.getRoot().hasEntryCaseInsensitive(LOCKED)) {
                throw new Unreadable("password"); // an XLSX that is locked comes in the clothes of an XLS
            }
            if (!container.getRoot().hasEntryCaseInsensitive("Workbook")
                    && !container.getRoot().hasEntryCaseInsensitive("Book")) {
                throw new Unreadable("kind");
            }
            var sheets = new XlsSheets(sink);
            var request = new HSSFRequest();
            request.addListenerForAllRecords(sheets.formats);
            new HSSFEventFactory().processWorkbookEvents(request, container);
        }
    }

    @Override
    public void processRecord(Record record) {
        if (record instanceof BoundSheetRecord bound) {
            names.add(bound.getSheetname());
        } else if (record instanceof DateWindow1904Record window) {
            since1904 = window.getWindowing() == 1;
        } else if (record instanceof SSTRecord all) {
            texts = all;
        } else if (record instanceof BOFRecord begin && begin.getType() == BOFRecord.TYPE_WORKSHEET) {
            sheet++;
            number = 0;
            wanted = sink.sheet(sheet < names.size() ? names.get(sheet) : "");
        } else if (record instanceof EOFRecord) {
            endRow(0);
        } else if (wanted) {
            cell(record);
        }
    }

    private void cell(Record record) {
        if (record instanceof StringRecord text && awaitsText != null) {
            put(awaitsText, text.getString());
            awaitsText = null;
        } else if (record instanceof CellValueRecordInterface cell) {
            awaitsText = null;
            if (cell instanceof FormulaRecord formula && formula.hasCachedResultString()) {
                awaitsText = formula;
            } else {
                put(cell, value(cell));
            }
        }
    }

    private String value(CellValueRecordInterface cell) {
        if (cell instanceof LabelSSTRecord label) {
            return texts == null ? "" : texts.getString(label.getSSTIndex()).getString();
        } else if (cell instanceof LabelRecord label) {
            return label.getValue();
        } else if (cell instanceof NumberRecord value) {
            return number(cell, value.getValue());
        } else if (cell instanceof BoolErrRecord value) {
            return value.isBoolean() ? value.getBooleanValue() ? "TRUE" : "FALSE" : "";
        } else if (cell instanceof FormulaRecord formula && formula.getCachedResultTypeEnum() == CellType.NUMERIC) {
            return number(cell, formula.getValue());
        }
        return "";
    }

    private String number(CellValueRecordInterface cell, double value) {
        return CellNumber.text(
                value, DateUtil.isADateFormat(formats.getFormatIndex(cell), formats.getFormatString(cell)), since1904);
    }

    private void put(CellValueRecordInterface cell, String text) {
        if (cell.getRow() + 1 != number) {
            endRow(cell.getRow() + 1);
        }
        if (wanted) {
            row.put(cell.getColumn(), text);
        }
    }

    private void endRow(int next) {
        wanted = row.endTo(sink, number) && wanted;
        number = next;
    }
}
