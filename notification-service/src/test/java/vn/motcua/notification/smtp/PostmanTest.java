package vn.motcua.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.notification.courier.Verdict;
import vn.motcua.notification.testing.MailSystem;
import vn.motcua.notification.testing.MailSystem.Manners;

class PostmanTest {

    private static final String CONTENT = "Subject: test\r\n\r\nbody\r\n";

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable thing : open.reversed()) {
            thing.close();
        }
    }

    @Test
    void sendsOverFewKeptConnections() throws Exception {
        MailSystem system = system(Manners.USUAL);
        Postman postman = postman(system, Map.of("motcua.smtp.connections", "2"));

        List<CompletableFuture<Verdict>> verdicts = IntStream.range(0, 50)
                .mapToObj(i -> take(postman, "a" + i + "@example.vn"))
                .toList();

        for (CompletableFuture<Verdict> verdict : verdicts) {
            assertThat(verdict.get(10, TimeUnit.SECONDS)).isEqualTo(Verdict.ACCEPTED);
        }
        assertThat(system.mails()).hasSize(50).allMatch(mail -> mail.content().equals(CONTENT));
        assertThat(system.mails().getFirst().sender()).isEqualTo("mot-cua@motcua.example");
        assertThat(system.conversations()).isLessThanOrEqualTo(2);
    }

    @Test
    void tellsRefusalsForGoodFromRefusalsForNowAndGoesOn() throws Exception {
        MailSystem system = system(Manners.USUAL);
        Postman postman = postman(system, Map.of("motcua.smtp.connections", "1"));

        assertThat(send(postman, "unknown@example.vn")).isEqualTo(Verdict.REFUSED_FOR_GOOD);
        assertThat(send(postman, "busy1@example.vn")).isEqualTo(Verdict.REFUSED_FOR_NOW);
        assertThat(send(postman, "spam@example.vn")).isEqualTo(Verdict.REFUSED_FOR_GOOD);
        assertThat(send(postman, "a@example.vn")).isEqualTo(Verdict.ACCEPTED);

        assertThat(system.conversations()).isEqualTo(1);
        assertThat(system.mails()).extracting(MailSystem.Received::recipient).containsExactly("a@example.vn");
    }

    @Test
    void aServerThatIsNotOursTakesOurMails() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        open.add(server::stop);
        Postman postman = postman(server.getSmtp().getPort(), Map.of("motcua.smtp.connections", "1"), null);

        assertThat(send(postman, "a@example.vn")).isEqualTo(Verdict.ACCEPTED);
        assertThat(send(postman, "b@example.vn")).isEqualTo(Verdict.ACCEPTED);

        assertThat(server.getReceivedMessages())
                .extracting(message -> message.getSubject())
                .containsExactly("test", "test");
    }

    @Test
    void aConversationThatBreaksCostsOnlyItsMailThisAttempt() throws Exception {
        MailSystem system = system(Manners.USUAL);
        Postman postman = postman(system, Map.of("motcua.smtp.connections", "1"));

        assertThat(send(postman, "closing1@example.vn")).isEqualTo(Verdict.REFUSED_FOR_NOW);
        assertThat(send(postman, "lost1@example.vn")).isEqualTo(Verdict.REFUSED_FOR_NOW);
        assertThat(send(postman, "kept1@example.vn")).isEqualTo(Verdict.REFUSED_FOR_NOW);
        assertThat(send(postman, "a@example.vn")).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aConversationThatTheServerEndedMeanwhileIsRenewed() throws Exception {
        MailSystem system = system(Manners.USUAL);
        Postman postman = postman(system, Map.of("motcua.smtp.connections", "1"));
        assertThat(send(postman, "a@example.vn")).isEqualTo(Verdict.ACCEPTED);

        system.hangUp();

        assertThat(send(postman, "b@example.vn")).isEqualTo(Verdict.ACCEPTED);
        assertThat(system.conversations()).isEqualTo(2);
    }

    @Test
    void takesNothingWhileTheMailSystemIsAwayAndLooksAgain() throws Exception {
        MailSystem system = system(Manners.USUAL);
        int port = system.port();
        Postman postman = postman(system, Map.of());
        system.close();

        assertThat(send(postman, "a@example.vn")).isEqualTo(Verdict.NOT_TRIED);
        assertThat(postman.room(100)).isZero();

        MailSystem back = new MailSystem(port, Manners.USUAL);
        open.add(back);
        await().untilAsserted(() -> assertThat(postman.room(100)).isEqualTo(1));
        assertThat(send(postman, "a@example.vn")).isEqualTo(Verdict.ACCEPTED);
        assertThat(postman.room(100)).isEqualTo(100);
    }

    @Test
    void aSystemThatServesNobodyFailsNoMail() throws Exception {
        MailSystem system = system(new Manners(null, null, "554 no service here"));
        Postman postman = postman(system, Map.of());

        assertThat(send(postman, "a@example.vn")).isEqualTo(Verdict.NOT_TRIED);
    }

    @Test
    void aMailWhoseLeaseIsNearlyOverIsNotTried() throws Exception {
        MailSystem system = system(Manners.USUAL);
        Postman postman = postman(system, Map.of());
        CompletableFuture<Verdict> verdict = new CompletableFuture<>();

        postman.take(() -> mail("a@example.vn"), Instant.now().plusMillis(100), verdict::complete);

        assertThat(verdict.get(5, TimeUnit.SECONDS)).isEqualTo(Verdict.NOT_TRIED);
        assertThat(system.conversations()).isZero();
    }

    @Test
    void aMailThatCannotBeWrittenHoldsUpNobody() throws Exception {
        MailSystem system = system(Manners.USUAL);
        Postman postman = postman(system, Map.of("motcua.smtp.connections", "1"));
        CompletableFuture<Verdict> unwritable = new CompletableFuture<>();
        CompletableFuture<Verdict> broken = new CompletableFuture<>();

        postman.take(
                () -> {
                    throw new IllegalStateException("no such letter");
                },
                Instant.now().plusSeconds(60),
                unwritable::complete);
        postman.take(
                () -> {
                    throw new StackOverflowError();
                },
                Instant.now().plusSeconds(60),
                broken::complete);

        assertThat(unwritable.get(5, TimeUnit.SECONDS)).isEqualTo(Verdict.UNWRITABLE);
        assertThat(broken.get(5, TimeUnit.SECONDS)).isEqualTo(Verdict.REFUSED_FOR_NOW);
        assertThat(send(postman, "a@example.vn")).isEqualTo(Verdict.ACCEPTED);
        assertThat(postman.room(100)).isEqualTo(100);
    }

    @Test
    void aSystemThatFallsSilentIsNotWaitedForForLong() throws Exception {
        try (var silent = new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
            Postman postman = postman(silent.getLocalPort(), Map.of("motcua.smtp.reply-timeout", "PT0.2S"), null);

            assertThat(send(postman, "a@example.vn")).isEqualTo(Verdict.NOT_TRIED);
        }
    }

    @Test
    void speaksTlsAndLogsIn(@TempDir Path folder) throws Exception {
        SSLContext tls = selfSigned(folder);
        String login = Base64.getEncoder().encodeToString("mot-cua\0mot-cua\0secret".getBytes(StandardCharsets.UTF_8));
        MailSystem system = system(new Manners(login, tls, null));
        Map<String, String> settings = Map.of(
                "motcua.smtp.tls", "REQUIRED",
                "motcua.smtp.host", "localhost",
                "motcua.smtp.username", "mot-cua",
                "motcua.smtp.password", "secret");

        assertThat(send(postman(system.port(), settings, tls.getSocketFactory()), "a@example.vn"))
                .isEqualTo(Verdict.ACCEPTED);
        assertThat(system.commands()).contains("STARTTLS", "AUTH");
    }

    @Test
    void sendsNothingToAStranger(@TempDir Path folder) throws Exception {
        MailSystem system = system(new Manners(null, selfSigned(folder), null));

        assertThat(send(postman(system.port(), Map.of("motcua.smtp.host", "localhost"), null), "a@example.vn"))
                .isEqualTo(Verdict.NOT_TRIED);
        assertThat(system.mails()).isEmpty();
    }

    @Test
    void tlsIsRequiredUnlessSomebodySaysOtherwise() {
        SmtpConfig config = config(Map.of(
                "motcua.smtp.host", "mail.example", "motcua.smtp.port", "587", "motcua.smtp.from", "a@example.vn"));

        assertThat(config.tls()).isEqualTo(SmtpConfig.Tls.REQUIRED);
    }

    @Test
    void sendsNothingInTheClearWhenTlsIsRequired() throws Exception {
        MailSystem system = system(Manners.USUAL);

        assertThat(send(postman(system, Map.of("motcua.smtp.tls", "REQUIRED")), "a@example.vn"))
                .isEqualTo(Verdict.NOT_TRIED);
        assertThat(system.mails()).isEmpty();
    }

    @Test
    void aLoginNeverGoesInTheClear() throws Exception {
        MailSystem system = system(new Manners("x", null, null));

        assertThat(send(postman(system, Map.of("motcua.smtp.username", "mot-cua")), "a@example.vn"))
                .isEqualTo(Verdict.NOT_TRIED);
        assertThat(system.commands()).doesNotContain("AUTH");
    }

    @Test
    void givesBackWhatItHasNotBegunWhenItStops() throws Exception {
        MailSystem system = system(Manners.USUAL);
        Postman postman = postman(system, Map.of("motcua.smtp.connections", "1"));
        List<CompletableFuture<Verdict>> verdicts = IntStream.range(0, 2_000)
                .mapToObj(i -> take(postman, "a" + i + "@example.vn"))
                .toList();

        postman.stop();

        long accepted = 0;
        for (CompletableFuture<Verdict> verdict : verdicts) {
            accepted += verdict.get(5, TimeUnit.SECONDS) == Verdict.ACCEPTED ? 1 : 0;
        }
        assertThat(system.mails()).hasSize((int) accepted);
    }

    private MailSystem system(Manners manners) {
        MailSystem system = new MailSystem(0, manners);
        open.add(system);
        return system;
    }

    private Postman postman(MailSystem system, Map<String, String> settings) {
        return postman(system.port(), settings, null);
    }

    private Postman postman(
            int port, Map<String, String> settings, @org.jspecify.annotations.Nullable SSLSocketFactory tls) {
        Map<String, String> all = new HashMap<>(Map.of(
                "motcua.smtp.host", "127.0.0.1",
                "motcua.smtp.port", Integer.toString(port),
                "motcua.smtp.from", "Một cửa <mot-cua@motcua.example>",
                "motcua.smtp.tls", "OPTIONAL",
                "motcua.smtp.reply-timeout", "PT2S"));
        all.putAll(settings);
        SmtpConfig config = config(all);
        Postman postman = new Postman(config, new SmtpDoor(config, tls), Clock.systemUTC());
        open.add(postman::stop);
        return postman;
    }

    private static SmtpConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(SmtpConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(SmtpConfig.class);
    }

    private static Verdict send(Postman postman, String recipient) throws Exception {
        return take(postman, recipient).get(10, TimeUnit.SECONDS);
    }

    private static CompletableFuture<Verdict> take(Postman postman, String recipient) {
        CompletableFuture<Verdict> verdict = new CompletableFuture<>();
        postman.take(() -> mail(recipient), Instant.now().plusSeconds(60), verdict::complete);
        return verdict;
    }

    private static Mail mail(String recipient) {
        try {
            return new Mail(
                    new InternetAddress(recipient),
                    new MimeMessage(null, new ByteArrayInputStream(CONTENT.getBytes(StandardCharsets.US_ASCII))));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Trusts itself and nobody else. */
    private static SSLContext selfSigned(Path folder) throws Exception {
        Path store = folder.resolve("mail.p12");
        int made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(made).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory identity = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        identity.init(keys, "changeit".toCharArray());
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("mail", keys.getCertificate("mail"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(identity.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
