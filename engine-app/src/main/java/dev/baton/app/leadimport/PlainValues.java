package dev.baton.app.leadimport;

import java.math.BigDecimal;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Cells as they are meant and not as they look: a day in ISO 8601, a phone number that Excel took for a number in full. */
final class PlainValues extends DataFormatter {

    @Override
    public String formatRawCellContents(double value, int format, String pattern, boolean since1904) {
        if (DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(value)) {
            var at = DateUtil.getLocalDateTime(value, since1904);
            return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
