package vn.motcua.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Database;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.time.VietnamTime;

/** The days of the trail are signed when they have ended, one after the other, each once. */
@QuarkusTest
@WithInfrastructure(SigningDaysTest.DATABASE)
@TestProfile(SigningDaysTest.WithKey.class)
class SigningDaysTest {

    static final String DATABASE = "signed_days";

    /** Made by {@code openssl genpkey -algorithm ed25519} for this test; the other is its public half. */
    private static final String KEY = "MC4CAQAwBQYDK2VwBCIEIEwPw452TMMZT7ECHTv34fYTnCqFxAt9/Hr+DjA+JBF0";

    private static final String PUBLIC_KEY = "MCowBQYDK2VwAyEAAY5oZjx0yVHKelGQBpNYjmtO2ygZ62wgbRisKQ/PrfQ=";

    private final Database database = Infrastructure.database();

    @Inject
    SigningDays signing;

    /** A service that was given a key. */
    public static final class WithKey implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "motcua.audit.signing-key",
                    "-----BEGIN PRIVATE KEY-----\n" + KEY + "\n-----END PRIVATE KEY-----\n");
        }
    }

    @Test
    void everyDayThatHasEndedIsSignedWithTheDayBefore() throws GeneralSecurityException {
        LocalDate today = LocalDate.now(VietnamTime.ZONE);
        added("b", today.minusDays(4) + "T00:00:00+07:00");
        added("a", today.minusDays(4) + "T23:59:59.999999+07:00");
        added("c", today.minusDays(2) + "T00:00:00+07:00");
        added("d", today + "T00:00:00+07:00");

        signing.sign().await().atMost(Duration.ofSeconds(20));
        signing.sign().await().atMost(Duration.ofSeconds(20));

        List<Map<String, @Nullable Object>> days = database.select(
                DATABASE, "select day::text, entries, digest, previous, signature from audit_days order by day");
        assertThat(days)
                .extracting(day -> day.get("day"), day -> day.get("entries"), day -> day.get("digest"))
                .startsWith(
                        tuple(today.minusDays(4).toString(), 2L, sha256("ab")),
                        tuple(today.minusDays(3).toString(), 0L, sha256("")),
                        tuple(today.minusDays(2).toString(), 1L, sha256("c")));
        assertThat(days).extracting(day -> day.get("day")).doesNotContain(today.toString());
        Object previous = "";
        for (Map<String, @Nullable Object> day : days) {
            assertThat(day).containsEntry("previous", previous);
            assertThat(isSigned(day)).as("%s", day).isTrue();
            previous = day.get("signature");
        }
    }

    @Test
    void whatWasSignedIsNeverChanged() {
        assertThatThrownBy(() -> database.execute(DATABASE, "update audit_days set entries = 0"))
                .hasStackTraceContaining("append-only");
    }

    private void added(String hash, String at) {
        database.execute(
                DATABASE,
                "insert into audit_entries values ('thing:%s', 1, '%s', 'somebody', 'Deed', '{}', '', '%s')"
                        .formatted(hash, at, hash));
    }

    private static boolean isSigned(Map<String, @Nullable Object> day) throws GeneralSecurityException {
        String text = "motcua audit day\nservice-kit\n"
                + Stream.of("day", "entries", "digest", "previous")
                        .map(field -> String.valueOf(day.get(field)))
                        .collect(Collectors.joining("\n"));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(PUBLIC_KEY))));
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getDecoder().decode(String.valueOf(day.get("signature"))));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
