package vn.motcua.notification.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Chooses the port where tests put their {@link MailSystem}, and lets the service hurry. */
public final class WithMailSystem implements QuarkusTestResourceLifecycleManager {

    /** Where everything that was logged can be read. */
    public static final String LOG = "target/notification-test.log";

    private static final String PORT = "motcua.test.smtp.port";

    /** Opens a mail system where the service expects it. */
    public static MailSystem open() {
        return new MailSystem(Integer.getInteger(PORT), MailSystem.Manners.USUAL);
    }

    @Override
    public Map<String, String> start() {
        if (System.getProperty(PORT) == null) {
            System.setProperty(PORT, Integer.toString(freePort()));
        }
        return Map.ofEntries(
                Map.entry("motcua.smtp.host", "127.0.0.1"),
                Map.entry("motcua.smtp.port", System.getProperty(PORT)),
                Map.entry("motcua.smtp.tls", "NONE"),
                Map.entry("motcua.smtp.reply-timeout", "PT3S"),
                Map.entry("motcua.smtp.longest-absence", "PT0.5S"),
                Map.entry("motcua.sending.tell-sent", "true"),
                Map.entry("motcua.letters.applicant-page", "https://cong.example/ho-so"),
                Map.entry("motcua.sending.pause", "PT0.02S"),
                Map.entry("motcua.sending.poll", "PT0.1S"),
                Map.entry("motcua.sending.first-retry", "PT0.2S"),
                Map.entry("motcua.eventing.consumer-pause", "PT0.01S"),
                Map.entry("motcua.eventing.relay-pause", "PT0.01S"),
                Map.entry("quarkus.log.file.enabled", "true"),
                Map.entry("quarkus.log.file.path", LOG),
                Map.entry("quarkus.log.file.rotation.file-suffix", ".yyyy-MM-dd"),
                Map.entry("quarkus.log.category.\"vn.motcua\".level", "DEBUG"),
                Map.entry("quarkus.log.category.\"vn.motcua.notification.smtp\".level", "TRACE"),
                Map.entry("quarkus.log.category.\"org.eclipse.angus\".level", "TRACE"));
    }

    @Override
    public void stop() {}

    /** Below the range from which the kernel takes the ports of outgoing connections. */
    static int freePort() {
        for (int attempt = 0; attempt < 200; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port");
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
