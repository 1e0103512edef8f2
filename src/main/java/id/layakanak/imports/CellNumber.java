package id.layakanak.imports;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;

/** What a number in a cell of Excel means: programs store days as numbers, too. */
final class CellNumber {

    private CellNumber() {}

    static String text(double number, boolean isDate, boolean since1904) {
        if (!isDate || !DateUtil.isValidExcelDate(number)) {
            return NumberToTextConverter.toText(number);
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(number, since1904, true);
        return number < 1
                ? moment.toLocalTime().toString()
                : moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? moment.toLocalDate().toString()
                        : moment.toString();
    }
}
