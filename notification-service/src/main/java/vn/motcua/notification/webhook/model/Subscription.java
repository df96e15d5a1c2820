package vn.motcua.notification.webhook.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else's system that is told of the dossiers of a unit.
 *
 * @param owner told as long as this account leads the unit
 * @param secrets that sign; the newest first, a second one while it is being replaced
 * @param reason why it is not active
 */
public record Subscription(
        UUID id,
        UUID owner,
        String unit,
        List<String> types,
        URI url,
        List<String> secrets,
        SubscriptionState state,
        @Nullable String reason,
        Instant createdAt) {

    /** The same in the state that its owner wants. */
    public Subscription in(SubscriptionState wanted) {
        return new Subscription(
                id,
                owner,
                unit,
                types,
                url,
                secrets,
                wanted,
                wanted == SubscriptionState.ACTIVE ? null : "OWNER",
                createdAt);
    }

    /** Hides the secrets. */
    @Override
    public String toString() {
        return "Subscription[" + id + "]";
    }
}
