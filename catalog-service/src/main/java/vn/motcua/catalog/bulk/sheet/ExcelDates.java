package vn.motcua.catalog.bulk.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells days and hours from other numbers of a workbook, which differ in their format only: whole days since an epoch, and a fraction of a
 * day.
 *
 * @param since1904 whether the epoch is the one of old Macintoshes
 */
record ExcelDates(boolean since1904) {

    /** What Excel shows of a number; what lies beyond is noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);

    /** Of a number that is written without powers of ten. */
    private static final int MOST_PLACES = 30;

    /** The day after the last one that Excel knows, 31 December 9999. */
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466);

    /** Quoted, escaped or bracketed text of a number format, which says nothing of its kind; elapsed hours are as good as hours. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[[^\\]]*]");

    private static final Pattern DATE_LETTER = Pattern.compile("[yYmMdDhHsS]");

    /** Excel takes 1900 for a leap year, so days before 1 March are counted from one day later. */
    private static final int FALSE_LEAP_DAY = 60;

    /** A number of a cell with its format: by the number of a built-in one, or written out. */
    Cell cell(BigDecimal value, @Nullable Integer formatId, @Nullable String format) {
        BigDecimal number = value.round(DIGITS);
        boolean isDate = isDate(formatId, format) && number.signum() >= 0 && number.compareTo(LAST) < 0;
        return isDate ? new Cell(Cell.Kind.MOMENT, moment(number)) : new Cell(Cell.Kind.NUMBER, digits(number));
    }

    /** Built-in formats 27 to 36 and 50 to 58 are dates of East Asian versions, which files do not write out. */
    private static boolean isDate(@Nullable Integer formatId, @Nullable String format) {
        if (format != null) {
            return DATE_LETTER.matcher(LITERAL.matcher(format).replaceAll("")).find();
        }
        return formatId != null && ((formatId >= 27 && formatId <= 36) || (formatId >= 50 && formatId <= 58));
    }

    private String moment(BigDecimal number) {
        int days = number.intValue();
        long seconds = Math.round(number.subtract(BigDecimal.valueOf(days)).doubleValue()
                * ChronoUnit.DAYS.getDuration().toSeconds());
        if (days == 0 && seconds < ChronoUnit.DAYS.getDuration().toSeconds()) {
            return LocalTime.ofSecondOfDay(seconds)
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString();
        }
        LocalDateTime moment = day(days).atStartOfDay().plusSeconds(seconds);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private LocalDate day(int days) {
        if (since1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        return LocalDate.of(1899, 12, 30).plusDays(days < FALSE_LEAP_DAY ? days + 1 : days);
    }

    /** Never in powers of ten; a number too long for that is none of ours and stays as it is. */
    private static String digits(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return Math.abs((long) plain.scale()) > MOST_PLACES ? plain.toString() : plain.toPlainString();
    }
}
