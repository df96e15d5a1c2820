package vn.motcua.catalog.bulk.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The formats of single values. */
final class CellFormats {

    /** With the hour 0 that spreadsheets and databases add to a day; another hour would be lost. */
    private static final List<DateTimeFormatter> DAYS = formatters(
            "uuuu-MM-dd[[' ']['T']HH:mm[:ss[.SSS]]]",
            "d/M/uuuu[ H:mm[:ss]]",
            "d-M-uuuu[ H:mm[:ss]]",
            "d.M.uuuu[ H:mm[:ss]]");

    private static final List<DateTimeFormatter> HOURS = formatters("HH:mm", "H:mm", "H:mm:ss", "H'h'mm");

    /** Any text. Of a number that somebody typed, what the sheet shows of it. */
    static final CellFormat TEXT = new Words(Cell::asShown);

    /** A day: ISO or, as people here write it, day/month/year. */
    static final CellFormat DAY =
            new Words(cell -> parsed(cell, "day", CellFormats::dayAlone, DAYS).toString());

    /** An hour of the day, such as {@code 15:00} or {@code 15h00}. */
    static final CellFormat HOUR = new Words(
            cell -> parsed(cell, "time-of-day", LocalTime::from, HOURS).format(HOURS.getFirst()));

    /** A whole number that is not negative: a count or an amount in VND. */
    static final CellFormat WHOLE_NUMBER = new Numbers();

    static final CellFormat YES_OR_NO = new YesOrNo(Choice.named("yesOrNo"));

    private CellFormats() {}

    /** One of the values of a list of {@code sheet-values.json}. */
    static CellFormat oneOf(String choice) {
        Choice values = Choice.named(choice);
        return new Words(cell -> values.chosen(cell.text()));
    }

    private static List<DateTimeFormatter> formatters(String... patterns) {
        return Stream.of(patterns)
                .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }

    private static <T> T parsed(Cell cell, String rule, TemporalQuery<T> type, List<DateTimeFormatter> formatters)
            throws WrongCell {
        for (DateTimeFormatter formatter : formatters) {
            try {
                return formatter.parse(cell.text(), type);
            } catch (DateTimeParseException another) {
                // The next one may fit.
            }
        }
        throw new WrongCell(rule);
    }

    private static LocalDate dayAlone(TemporalAccessor moment) {
        LocalTime hour = moment.query(TemporalQueries.localTime());
        if (hour != null && !hour.equals(LocalTime.MIDNIGHT)) {
            throw new DateTimeException("A day with an hour");
        }
        return LocalDate.from(moment);
    }

    private interface Reading {
        String read(Cell cell) throws WrongCell;
    }

    /** Values that are text in the document. */
    private record Words(Reading reading) implements CellFormat {
        @Override
        public JsonNode read(Cell cell) throws WrongCell {
            return TextNode.valueOf(reading.read(cell));
        }

        @Override
        public @Nullable Object write(JsonNode value) {
            return value.isValueNode() && !value.isNull() ? CellText.cleaned(value.asText()) : null;
        }
    }

    private record Numbers() implements CellFormat {
        @Override
        public JsonNode read(Cell cell) throws WrongCell {
            return WholeNumber.node(
                    cell.kind() == Cell.Kind.TEXT ? WholeNumber.typed(cell.text()) : WholeNumber.plain(cell.text()));
        }

        @Override
        public @Nullable Object write(JsonNode value) {
            return value.isIntegralNumber() && value.canConvertToLong()
                    ? (Object) value.longValue()
                    : TEXT.write(value);
        }
    }

    private record YesOrNo(Choice words) implements CellFormat {
        @Override
        public JsonNode read(Cell cell) throws WrongCell {
            return BooleanNode.valueOf(Boolean.parseBoolean(words.chosen(cell.text())));
        }

        @Override
        public @Nullable Object write(JsonNode value) {
            return value.isBoolean() ? (Object) value.booleanValue() : TEXT.write(value);
        }
    }
}
