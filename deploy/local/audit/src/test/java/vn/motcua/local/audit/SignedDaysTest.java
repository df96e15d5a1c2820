package vn.motcua.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.kit.testing.Database;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.local.installation.Installation;
import vn.motcua.workingtime.WorkingCalendar;

/** Somebody who owns the tables changes the trail of a day that was signed. */
class SignedDaysTest {

    private static final String DATABASE = "trail";

    private final LocalDate today = LocalDate.now(WorkingCalendar.ZONE);
    private final Database database = Infrastructure.database();
    private KeyPair keys;

    @TempDir
    private Path home;

    @BeforeEach
    void threeDaysAreSigned() throws GeneralSecurityException {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        database.create(DATABASE);
        database.execute(
                DATABASE,
                "create table if not exists audit_entries(subject text, seq bigint, at timestamptz, hash text)",
                "create table if not exists audit_days(day date, entries bigint, digest text, previous text, signature text)",
                "truncate audit_entries, audit_days");
        added("b", today.minusDays(3));
        added("a", today.minusDays(3));
        added("c", today.minusDays(1));
        String previous = signed(today.minusDays(3), 2, "ab", "");
        previous = signed(today.minusDays(2), 0, "", previous);
        signed(today.minusDays(1), 1, "c", previous);
    }

    @Test
    void findsNothingWhereNothingWasChanged() throws SQLException {
        assertThat(found().holds()).isTrue();
    }

    @Test
    void namesADayWhoseTrailWasRewrittenWithAllItsHashes() throws SQLException {
        database.execute(DATABASE, "update audit_entries set hash = 'x' where hash = 'a'");
        broken("the trail of " + today.minusDays(3) + " is not what was signed");
    }

    @Test
    void namesADayToWhichSomethingWasAdded() throws SQLException {
        added("x", today.minusDays(2));
        broken("the trail of " + today.minusDays(2) + " is not what was signed");
    }

    @Test
    void namesASignatureThatIsNoneOfOurs() throws SQLException {
        database.execute(
                DATABASE,
                "update audit_entries set hash = 'x' where hash = 'c'",
                "update audit_days set digest = '%s' where entries = 1".formatted(sha256("x")));
        broken("the signature of " + today.minusDays(1) + " is none of ours");
    }

    @Test
    void namesADayThatWasCutOut() throws SQLException {
        database.execute(DATABASE, "delete from audit_days where entries = 0");
        broken("the day before " + today.minusDays(1) + " was signed and is gone");
    }

    @Test
    void namesAnEndThatWasCutOff() throws SQLException {
        database.execute(DATABASE, "delete from audit_days where entries < 2");
        broken("nothing was signed after " + today.minusDays(3));
    }

    @Test
    void namesATrailThatNobodySigned() throws SQLException {
        database.execute(DATABASE, "delete from audit_days");
        broken("no day was ever signed, and 2 entries are older than yesterday");
    }

    private void added(String hash, LocalDate day) {
        database.execute(
                DATABASE,
                "insert into audit_entries values ('thing', 1, '%sT23:59:59.999999+07:00', '%s')".formatted(day, hash));
    }

    private String signed(LocalDate day, long entries, String hashes, String previous) throws GeneralSecurityException {
        String digest = sha256(hashes);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update("motcua audit day\ntrail-service\n%s\n%d\n%s\n%s"
                .formatted(day, entries, digest, previous)
                .getBytes(StandardCharsets.UTF_8));
        String signed = Base64.getEncoder().encodeToString(signature.sign());
        database.execute(
                DATABASE,
                "insert into audit_days values ('%s', %d, '%s', '%s', '%s')"
                        .formatted(day, entries, digest, previous, signed));
        return signed;
    }

    private void broken(String because) throws SQLException {
        assertThat(found().examples()).anyMatch(example -> example.contains(because), because);
    }

    private Finding found() throws SQLException {
        Finding finding = new Finding("I8", "days are as signed");
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        new SignedDays(pem)
                .check(
                        new Evidence(new Installation(home, home), database::connect, new EventLog()),
                        DATABASE,
                        finding);
        return finding;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
