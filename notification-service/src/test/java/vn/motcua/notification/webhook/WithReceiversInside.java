package vn.motcua.notification.webhook;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Lets receivers stand on this machine, as those of tests do. */
public final class WithReceiversInside implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "motcua.receivers.inside",
                "true",
                "motcua.receivers.reply-timeout",
                "PT2S",
                "motcua.webhooks.look",
                "0.2s");
    }

    @Override
    public void stop() {}
}
