package vn.motcua.payment.gateway.vietqr;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.gateway.vietqr.UnreadableStatement.Why;

/** SWIFT's MT940: {@code :25:} whose account, {@code :60F:} the currency, a {@code :61:} for each line and its {@code :86:} with the content. */
final class Mt940Statement {

    private static final Pattern TAG = Pattern.compile("^:(\\d{2}[A-Z]?):(.*)$");
    private static final Pattern LINE = Pattern.compile(
            "^(\\d{6})(?:\\d{4})?(R?[CD])[A-Z]?(\\d{1,12}),(\\d{0,2})[A-Z][A-Z0-9]{3}([^/]{0,16}?)(?://(.{1,16}))?$");
    private static final Pattern BALANCE = Pattern.compile("^[CD]\\d{6}([A-Z]{3})[\\d,]{1,15}$");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);

    private final StatementText found;
    private boolean isOurs;
    private @Nullable Matcher open;
    private int openedAt;
    private final StringBuilder content = new StringBuilder();
    private boolean inContent;

    private Mt940Statement(String account) {
        this.found = new StatementText(account);
    }

    static List<StatementLine> read(String account, String text) {
        Mt940Statement statement = new Mt940Statement(account);
        int at = 0;
        for (String line : text.lines().toList()) {
            statement.take(++at, line);
        }
        statement.close();
        if (!statement.isOurs) {
            throw new UnreadableStatement(1, Why.NO_STATEMENT);
        }
        return statement.found.lines();
    }

    private void take(int at, String line) {
        Matcher tag = TAG.matcher(line);
        if (!tag.matches()) {
            if (inContent && !line.startsWith("-")) {
                content.append(line);
            }
            return;
        }
        String value = tag.group(2);
        inContent = false;
        switch (tag.group(1)) {
            case "25" -> {
                found.isOf(value.contains("/") ? value.substring(value.lastIndexOf('/') + 1) : value, at);
                isOurs = true;
            }
            case "60F", "60M" -> {
                Matcher balance = BALANCE.matcher(value);
                if (!balance.matches() || !balance.group(1).equals("VND")) {
                    throw new UnreadableStatement(at, Why.WRONG_CURRENCY);
                }
            }
            case "61" -> {
                close();
                open = LINE.matcher(value);
                openedAt = at;
                if (!isOurs || !open.matches()) {
                    throw new UnreadableStatement(at, Why.NO_STATEMENT);
                }
            }
            case "86" -> {
                content.append(value);
                inContent = true;
            }
            default -> close();
        }
    }

    /** The line before is complete: what follows is another one, or the end. */
    private void close() {
        Matcher line = open;
        if (line != null) {
            if (line.group(4).chars().anyMatch(digit -> digit != '0')) {
                throw new UnreadableStatement(openedAt, Why.WRONG_AMOUNT);
            }
            long amount = Long.parseLong(line.group(3));
            boolean in = line.group(2).equals("C") || line.group(2).equals("RD");
            String number = line.group(6) == null ? line.group(5) : line.group(6);
            found.add(openedAt, number, day(line.group(1)), in ? amount : -amount, content.toString());
        }
        open = null;
        content.setLength(0);
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException wrong) {
            throw new UnreadableStatement(openedAt, Why.WRONG_DATE);
        }
    }
}
