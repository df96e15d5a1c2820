package vn.motcua.payment.gateway.vietqr;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.gateway.vietqr.UnreadableStatement.Why;

/** Collects the lines of one statement as a reader finds them, and holds them to what a statement of ours is. */
final class StatementText {

    private static final int MOST_LINES = 200_000;
    private static final int LONGEST_CONTENT = 1_000;
    private static final int LONGEST_REFERENCE = 60;
    private static final Pattern THOUSANDS = Pattern.compile("(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,15})(?:[.,]0{1,2})?");
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final String account;
    private final List<StatementLine> lines = new ArrayList<>();
    private final Map<List<Object>, Integer> alike = new HashMap<>();

    StatementText(String account) {
        this.account = account;
    }

    /** Whose statement it says it is. */
    void isOf(String said, int at) {
        if (!account.equals(said.strip())) {
            throw new UnreadableStatement(at, Why.OTHER_ACCOUNT);
        }
    }

    /** A line; without a number of the bank's it is known by what it says, and by how many before it say the same. */
    void add(int at, @Nullable String reference, LocalDate bookedOn, long amount, String content) {
        if (lines.size() == MOST_LINES) {
            throw new UnreadableStatement(at, Why.TOO_MANY_LINES);
        }
        if (amount == 0) {
            throw new UnreadableStatement(at, Why.WRONG_AMOUNT);
        }
        String one = content.strip().replaceAll("\\s+", " ");
        String kept = one.substring(0, Math.min(one.length(), LONGEST_CONTENT));
        String number = reference == null ? "" : reference.strip();
        boolean hasNumber = !number.isEmpty() && !number.equals("NONREF") && number.length() <= LONGEST_REFERENCE;
        lines.add(
                new StatementLine(account, hasNumber ? number : made(bookedOn, amount, kept), bookedOn, amount, kept));
    }

    private String made(LocalDate bookedOn, long amount, String content) {
        int before = alike.merge(List.of(bookedOn, amount, content), 1, Integer::sum);
        String text = bookedOn + "|" + amount + "|" + content + "|" + before;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "~" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<StatementLine> lines() {
        return List.copyOf(lines);
    }

    /** Whole VND, with or without separators of thousands and a useless fraction. */
    static long amount(int at, String text) {
        Matcher number = THOUSANDS.matcher(text.strip());
        if (!number.matches()) {
            throw new UnreadableStatement(at, Why.WRONG_AMOUNT);
        }
        try {
            return Long.parseLong(number.group(1).replaceAll("[.,]", ""));
        } catch (NumberFormatException tooLong) {
            throw new UnreadableStatement(at, Why.WRONG_AMOUNT);
        }
    }

    /** 2026-10-08 or 08/10/2026. */
    static LocalDate day(int at, String text) {
        String day = text.strip();
        try {
            return day.contains("/") ? LocalDate.parse(day, DAY_FIRST) : LocalDate.parse(day);
        } catch (DateTimeException wrong) {
            throw new UnreadableStatement(at, Why.WRONG_DATE);
        }
    }
}
