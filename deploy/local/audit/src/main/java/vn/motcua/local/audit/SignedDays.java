package vn.motcua.local.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.workingtime.WorkingCalendar;

/** Whether the trail still holds of each day that has ended what was signed then; recomputed from the documented rule. */
final class SignedDays {

    private static final Pattern KEY = Pattern.compile("-----BEGIN PUBLIC KEY-----(.*?)-----END", Pattern.DOTALL);
    private static final String DAYS =
            "select day::text, entries, digest, previous, signature from audit_days order by day";

    private final List<PublicKey> keys;
    private int days;

    /**
     * @param pem the public keys with which days may have been signed
     */
    SignedDays(String pem) {
        this.keys = read(pem);
    }

    private record Day(LocalDate day, long entries, String digest, String previous, String signature) {

        String text(String service) {
            return String.join(
                    "\n", "motcua audit day", service, day.toString(), Long.toString(entries), digest, previous);
        }
    }

    private record Held(long entries, String digest) {}

    private static List<PublicKey> read(String pem) {
        List<PublicKey> keys = new ArrayList<>();
        Matcher found = KEY.matcher(pem);
        while (found.find()) {
            try {
                byte[] key = Base64.getMimeDecoder().decode(found.group(1));
                keys.add(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
            } catch (GeneralSecurityException | IllegalArgumentException noKey) {
                throw new IllegalStateException("no public key of Ed25519", noKey);
            }
        }
        return keys;
    }

    /** How many days were looked at. */
    int days() {
        return days;
    }

    /** Looks at the days of one service. */
    void check(Evidence evidence, String database, Finding finding) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        List<Day> signed = new ArrayList<>();
        evidence.each(
                database,
                DAYS,
                row -> signed.add(new Day(
                        LocalDate.parse(row.getString(1)),
                        row.getLong(2),
                        String.valueOf(row.getString(3)),
                        String.valueOf(row.getString(4)),
                        String.valueOf(row.getString(5)))));
        String previous = "";
        for (Day day : signed) {
            days++;
            finding.require(
                    isSigned(day, database + "-service"),
                    "%s: the signature of %s is none of ours",
                    database,
                    day.day());
            finding.require(
                    day.previous().equals(previous),
                    "%s: the day before %s was signed and is gone",
                    database,
                    day.day());
            finding.require(
                    held(evidence, database, day.day()).equals(new Held(day.entries(), day.digest())),
                    "%s: the trail of %s is not what was signed",
                    database,
                    day.day());
            previous = day.signature();
        }
        unsigned(evidence, database, signed.isEmpty() ? null : signed.getLast().day(), finding);
    }

    /** Yesterday may still be under way; a service that starts makes up for what it missed. */
    private static void unsigned(Evidence evidence, String database, @Nullable LocalDate last, Finding finding)
            throws SQLException {
        LocalDate dayBeforeYesterday = LocalDate.now(WorkingCalendar.ZONE).minusDays(2);
        if (last == null) {
            long old = evidence.number(
                    database,
                    "select count(*) from audit_entries where at < '%s'"
                            .formatted(midnight(dayBeforeYesterday.plusDays(1))));
            finding.require(
                    old == 0, "%s: no day was ever signed, and %d entries are older than yesterday", database, old);
        } else {
            finding.require(!last.isBefore(dayBeforeYesterday), "%s: nothing was signed after %s", database, last);
        }
    }

    private static Held held(Evidence evidence, String database, LocalDate day) throws SQLException {
        MessageDigest digest = sha256();
        long[] entries = new long[1];
        String hashes = "select hash from audit_entries where at >= '%s' and at < '%s' order by hash collate \"C\""
                .formatted(midnight(day), midnight(day.plusDays(1)));
        evidence.each(database, hashes, row -> {
            entries[0]++;
            digest.update(String.valueOf(row.getString(1)).getBytes(StandardCharsets.UTF_8));
        });
        return new Held(entries[0], HexFormat.of().formatHex(digest.digest()));
    }

    private static String midnight(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toOffsetDateTime().toString();
    }

    private boolean isSigned(Day day, String service) {
        byte[] text = day.text(service).getBytes(StandardCharsets.UTF_8);
        return keys.stream().anyMatch(key -> verifies(key, text, day.signature()));
    }

    private static boolean verifies(PublicKey key, byte[] text, String signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException isNone) {
            return false;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
