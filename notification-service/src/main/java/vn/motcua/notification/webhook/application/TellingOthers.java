package vn.motcua.notification.webhook.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.notification.receiver.Receivers;
import vn.motcua.notification.webhook.model.Heard;
import vn.motcua.notification.webhook.model.Message;
import vn.motcua.notification.webhook.model.Subscription;
import vn.motcua.notification.webhook.model.SubscriptionState;
import vn.motcua.notification.webhook.persistence.Messages;
import vn.motcua.notification.webhook.persistence.Subscriptions;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.Transactions;
import vn.motcua.transactions.Writes;

/**
 * Keeps what is heard for whoever subscribed, and calls their receivers: each subscription goes its own way, so that a slow receiver delays nobody
 * else, and of each dossier one message after the other.
 */
@ApplicationScoped
public class TellingOthers {

    private static final Logger LOG = Logger.getLogger(TellingOthers.class);

    private final Subscriptions subscriptions;
    private final Messages messages;
    private final Receivers receivers;
    private final Transactions transactions;
    private final EventLoop eventLoop;
    private final WebhookConfig config;
    private final Clock clock;

    /** The subscriptions whose messages are on their way. */
    private final Set<UUID> going = ConcurrentHashMap.newKeySet();

    private volatile boolean anybody;

    TellingOthers(
            Subscriptions subscriptions,
            Messages messages,
            Receivers receivers,
            Transactions transactions,
            EventLoop eventLoop,
            WebhookConfig config,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.messages = messages;
        this.receivers = receivers;
        this.transactions = transactions;
        this.eventLoop = eventLoop;
        this.config = config;
        this.clock = clock;
    }

    /** Keeps what was heard, behind what was learnt of its dossiers; costs nothing where nobody has subscribed. */
    public void keep(Writes writes, List<Heard> heard) {
        if (anybody && !heard.isEmpty()) {
            messages.raise(writes, heard, WebhookBody::of, VietnamTime.today(clock));
        }
    }

    /** Whether messages are kept for anybody. */
    public boolean isAnybodyThere() {
        return anybody;
    }

    /** Somebody has subscribed at this instance; the others learn it at their next look. */
    void somebody() {
        anybody = true;
    }

    /** Looks for what is due. */
    public Uni<Void> look() {
        return subscriptions
                .areThereAny()
                .invoke(any -> anybody = any)
                .chain(any -> any ? subscriptions.told() : Uni.createFrom().item(List.<Subscription>of()))
                .invoke(told -> told.forEach(this::begin))
                .replaceWithVoid();
    }

    /** Forgets what was told a month ago. */
    public Uni<Void> forget() {
        return messages.forget();
    }

    private void begin(Subscription subscription) {
        if (going.add(subscription.id())) {
            goOn(subscription);
        }
    }

    /** One handful after the other until nothing is due. */
    private void goOn(Subscription subscription) {
        var _ = eventLoop.start(() -> handful(subscription)).whenComplete((more, failed) -> {
            if (failed == null && more) {
                goOn(subscription);
            } else {
                going.remove(subscription.id());
                if (failed != null) {
                    LOG.warnf(
                            "Telling %s waits: %s",
                            subscription.id(), failed.getClass().getSimpleName());
                }
            }
        });
    }

    private Uni<Boolean> handful(Subscription subscription) {
        return messages.lease(subscription.id(), config.atATime(), config.lease())
                .chain(leased -> leased.isEmpty()
                        ? Uni.createFrom().item(false)
                        : Uni.join()
                                .all(leased.stream()
                                        .map(message -> send(subscription, message))
                                        .toList())
                                .andCollectFailures()
                                .chain(outcomes -> record(subscription, outcomes))
                                .map(ended -> true));
    }

    private Uni<Message.Outcome> send(Subscription subscription, Message message) {
        return receivers
                .call(new Receivers.Call(
                        subscription.url(), message.eventId().toString(), message.body(), subscription.secrets()))
                .map(status -> new Message.Outcome(message, status));
    }

    private Uni<Void> record(Subscription subscription, List<Message.Outcome> outcomes) {
        return transactions.run(tx -> Decision.doing(() -> {
            messages.end(tx, subscription.id(), outcomes);
            if (outcomes.stream().anyMatch(Message.Outcome::isGone)) {
                subscriptions.end(tx, subscription.id(), SubscriptionState.DISABLED, "GONE");
            } else if (outcomes.stream().anyMatch(Message.Outcome::isLost)) {
                subscriptions.end(tx, subscription.id(), SubscriptionState.PAUSED, "UNREACHABLE");
            }
        }));
    }
}
