package vn.motcua.payment.gateway.vietqr;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.gateway.vietqr.UnreadableStatement.Why;

/** A table as banks export it: day, number, money in, money out, content; the head may be Vietnamese or English, the separator a comma or a semicolon. */
final class CsvStatement {

    private static final List<String> DAY = List.of("ngày giao dịch", "ngày", "date", "booking date");
    private static final List<String> REFERENCE =
            List.of("số tham chiếu", "mã giao dịch", "số bút toán", "reference", "transaction no");
    private static final List<String> MONEY_IN = List.of("ghi có", "số tiền ghi có", "credit");
    private static final List<String> MONEY_OUT = List.of("ghi nợ", "số tiền ghi nợ", "debit");
    private static final List<String> CONTENT =
            List.of("nội dung", "nội dung giao dịch", "diễn giải", "content", "description");
    private static final List<String> ACCOUNT = List.of("số tài khoản", "tài khoản", "account");
    private static final List<String> CURRENCY = List.of("loại tiền", "tiền tệ", "currency");

    private final Map<String, Integer> head;

    private CsvStatement(Map<String, Integer> head) {
        this.head = head;
    }

    static List<StatementLine> read(String account, String text) {
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String first = whole.lines().findFirst().orElse("");
        char separator = first.chars().filter(c -> c == ';').count()
                        > first.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser rows = CSVParser.parse(new StringReader(whole), format)) {
            CsvStatement statement = new CsvStatement(rows.getHeaderMap());
            StatementText found = new StatementText(account);
            for (CSVRecord row : rows) {
                statement.add(found, row);
            }
            return found.lines();
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw new UnreadableStatement(1, Why.NO_STATEMENT);
        }
    }

    private void add(StatementText found, CSVRecord row) {
        int at = (int) row.getRecordNumber() + 1;
        String of = cell(row, ACCOUNT);
        if (of != null) {
            found.isOf(of, at);
        }
        String currency = cell(row, CURRENCY);
        if (currency != null && !currency.toUpperCase(Locale.ROOT).equals("VND")) {
            throw new UnreadableStatement(at, Why.WRONG_CURRENCY);
        }
        String in = cell(row, MONEY_IN);
        String out = cell(row, MONEY_OUT);
        long amount =
                (in == null ? 0 : StatementText.amount(at, in)) - (out == null ? 0 : StatementText.amount(at, out));
        found.add(
                at,
                cell(row, REFERENCE),
                StatementText.day(at, needed(at, cell(row, DAY))),
                amount,
                needed(at, cell(row, CONTENT)));
    }

    private static String needed(int at, @Nullable String cell) {
        if (cell == null) {
            throw new UnreadableStatement(at, Why.MISSING_COLUMN);
        }
        return cell;
    }

    private @Nullable String cell(CSVRecord row, List<String> names) {
        for (String name : names) {
            Integer column = head.get(name);
            if (column != null && column < row.size()) {
                String cell = row.get(column);
                return cell.isEmpty() && !names.equals(CONTENT) ? null : cell;
            }
        }
        return null;
    }
}
