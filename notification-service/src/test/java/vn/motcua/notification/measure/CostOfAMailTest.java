package vn.motcua.notification.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.notification.testing.Dossier;
import vn.motcua.notification.testing.MailSystem;

/**
 * Measures the CPU time of one notice from its Kafka record to its mail: of the packaged service,
 * and of PostgreSQL and Kafka beside it. {@code mvn package}, then {@code mvn surefire:test -Dtest=CostOfAMailTest
 * -Dmeasure=true}; {@code -Dmeasure.rate=40} dossiers a second (five mails each), {@code -Dmeasure.seconds=60},
 * {@code -Dmeasure.warmup=60}.
 */
@EnabledIfSystemProperty(named = "measure", matches = "true")
class CostOfAMailTest {

    private static final Path SERVICE = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final int MAILS_A_DOSSIER = 5;

    private final int rate = Integer.getInteger("measure.rate", 40);
    private final int seconds = Integer.getInteger("measure.seconds", 60);
    private final int warmUp = Integer.getInteger("measure.warmup", 60);

    @Test
    void costsWellBelowAMillisecond() throws Exception {
        assertThat(SERVICE).as("mvn package first").exists();
        Infrastructure.startAll();
        Infrastructure.database().create("notification");
        try (MailSystem mailSystem = new MailSystem(0, MailSystem.Manners.USUAL)) {
            Process service = start(mailSystem.port());
            try (KafkaProbe kafka = KafkaProbe.of("notification.delivery-events")) {
                await().atMost(Duration.ofSeconds(90)).until(() -> tables() > 0);
                drive(kafka, mailSystem, warmUp);
                Used before = used(service);
                long mails = drive(kafka, mailSystem, seconds);
                report(mails, before, used(service));
                Used idle = used(service);
                LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
                report("idle, a second", 20, idle, used(service));
            } finally {
                service.destroy();
                service.waitFor();
            }
        }
    }

    private long drive(KafkaProbe kafka, MailSystem mailSystem, int forSeconds) {
        mailSystem.mails().clear();
        int dossiers = rate * forSeconds;
        long start = System.nanoTime();
        for (int i = 0; i < dossiers; i++) {
            LockSupport.parkNanos(start + i * 1_000_000_000L / rate - System.nanoTime());
            Dossier dossier = new Dossier(kafka);
            dossier.contact("Nguyễn Văn Thí Dụ", dossier.id() + "@example.vn", "vi");
            dossier.submitted();
            dossier.received();
            dossier.feeSettled();
            dossier.resultIssued();
            dossier.resultReturned();
        }
        long mails = (long) dossiers * MAILS_A_DOSSIER;
        await().atMost(Duration.ofMinutes(5)).until(() -> mailSystem.mails().size() == mails);
        return mails;
    }

    private static void report(long mails, Used before, Used after) {
        report("each of " + mails + " mails", mails, before, after);
    }

    private static void report(String what, long times, Used before, Used after) {
        System.out.printf(
                "%s: service %.3f, PostgreSQL %.3f, Kafka %.3f CPU-ms%n",
                what,
                after.service().minus(before.service()).toNanos() / 1e6 / times,
                after.database().minus(before.database()).toNanos() / 1e6 / times,
                after.kafka().minus(before.kafka()).toNanos() / 1e6 / times);
    }

    /** CPU time so far. */
    private record Used(Duration service, Duration database, Duration kafka) {}

    private static Used used(Process service) {
        return new Used(
                cpu(Stream.of(service.toHandle())),
                cpu(below("motcua.test.postgres.guard")),
                cpu(below("motcua.test.kafka.guard")));
    }

    private static Stream<ProcessHandle> below(String property) {
        return ProcessHandle.of(Long.getLong(property)).orElseThrow().descendants();
    }

    private static Duration cpu(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static int tables() {
        return Infrastructure.database()
                .select("notification", "select 1 from pg_tables where tablename = 'notices'")
                .size();
    }

    private static Process start(int smtpPort) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-jar",
                        SERVICE.toString())
                .inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", "0",
                        "QUARKUS_DATASOURCE_USERNAME", "notification",
                        "QUARKUS_DATASOURCE_PASSWORD", Infrastructure.database().password(),
                        "QUARKUS_DATASOURCE_JDBC_URL", Infrastructure.database().jdbcUrl("notification"),
                        "QUARKUS_DATASOURCE_REACTIVE_URL",
                                Infrastructure.database().reactiveUrl("notification"),
                        "KAFKA_BOOTSTRAP_SERVERS", Infrastructure.kafka().bootstrapServers(),
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                                Infrastructure.identityProvider().issuer(),
                        "QUARKUS_OTEL_SDK_DISABLED", "true",
                        "MOTCUA_SMTP_TLS", "NONE",
                        "MOTCUA_SMTP_PORT", Integer.toString(smtpPort)));
        return builder.start();
    }
}
