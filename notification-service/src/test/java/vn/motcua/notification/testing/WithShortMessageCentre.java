package vn.motcua.notification.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Tells the service where tests put their {@link ShortMessageCentre}. */
public final class WithShortMessageCentre implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "motcua.test.smpp.port";

    /** Opens a centre where the service expects it. */
    public static ShortMessageCentre open() {
        return new ShortMessageCentre(Integer.getInteger(PORT));
    }

    @Override
    public Map<String, String> start() {
        if (System.getProperty(PORT) == null) {
            System.setProperty(PORT, Integer.toString(WithMailSystem.freePort()));
        }
        return Map.of(
                "motcua.sms.host", "127.0.0.1",
                "motcua.sms.port", System.getProperty(PORT),
                "motcua.sms.tls", "false",
                "motcua.sms.password", "secret",
                "motcua.sms.reply-timeout", "PT2S",
                "motcua.sms.longest-absence", "PT0.5S");
    }

    @Override
    public void stop() {}
}
