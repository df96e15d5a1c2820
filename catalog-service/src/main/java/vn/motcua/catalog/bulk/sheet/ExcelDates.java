package vn.motcua.catalog.bulk.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
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

    /** Of {@code 2026-05-01}, and of its beginning. */
    private static final int DAY_LENGTH = 10;

    private static final int MONTH_LENGTH = 7;

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("[uuuu-MM-dd]['T'][HH:mm[:ss][.SSS]][X]");

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
        return isDate
                ? new Cell(Cell.Kind.MOMENT, asFarAsShown(moment(number), format))
                : new Cell(Cell.Kind.NUMBER, digits(number), NumberFormat.shown(number, digits(number), format));
    }

    /** A cell that has its moment in words (ISO 8601), as the strict edition of the standard lets it. */
    @Nullable
    Cell iso(String text, @Nullable String format) {
        for (TemporalQuery<?> type : List.<TemporalQuery<?>>of(LocalDateTime::from, LocalDate::from, LocalTime::from)) {
            try {
                Object moment = ISO.parse(text.strip(), type);
                String day = moment instanceof LocalDateTime whole
                                && whole.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? whole.toLocalDate().toString()
                        : moment.toString();
                return new Cell(Cell.Kind.MOMENT, asFarAsShown(day, format));
            } catch (DateTimeParseException another) {
                // The next type may fit.
            }
        }
        return Cell.of(text);
    }

    /** Whoever sees 5/2026 has not said the first of May: what a format hides of a day is no part of it. */
    private static String asFarAsShown(String moment, @Nullable String format) {
        String letters =
                format == null ? "dmy" : LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        boolean isDay = moment.length() >= DAY_LENGTH;
        boolean showsAnyOfIt = letters.contains("y") || letters.contains("d");
        if (isDay && showsAnyOfIt && !letters.contains("d")) {
            return moment.substring(0, MONTH_LENGTH);
        }
        return isDay && showsAnyOfIt && !letters.contains("y") ? "--" + moment.substring(MONTH_LENGTH - 2) : moment;
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
