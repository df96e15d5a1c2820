package vn.motcua.notification.webhook.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.notification.receiver.Receivers;
import vn.motcua.notification.receiver.Signatures;
import vn.motcua.notification.webhook.model.Heard;
import vn.motcua.notification.webhook.model.Subscription;
import vn.motcua.notification.webhook.model.SubscriptionState;
import vn.motcua.notification.webhook.persistence.Messages;
import vn.motcua.notification.webhook.persistence.Subscriptions;
import vn.motcua.notification.webhook.persistence.Subscriptions.Held;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** A unit's lead has another system told of the unit's dossiers. */
@ApplicationScoped
public class Subscribing {

    private static final String TEST = "webhook.test";

    private final Subscriptions subscriptions;
    private final Messages messages;
    private final TellingOthers telling;
    private final Receivers receivers;
    private final EventTypes types;
    private final WebhookConfig config;
    private final AuditTrail audit;
    private final Clock clock;

    Subscribing(
            Subscriptions subscriptions,
            Messages messages,
            TellingOthers telling,
            Receivers receivers,
            EventTypes types,
            WebhookConfig config,
            AuditTrail audit,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.messages = messages;
        this.telling = telling;
        this.receivers = receivers;
        this.types = types;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /** A subscription and how it stands. */
    public record Shown(Subscription subscription, Messages.Standing standing) {}

    /**
     * Subscribes.
     *
     * @throws InvalidRequest when a type is none of ours, or the address is none that may be called
     * @throws NotFound (when deciding) when the caller does not lead that unit today
     */
    public Decision<Subscription> subscribe(Transaction tx, Caller caller, String unit, Set<String> wanted, URI url) {
        if (!types.all().containsAll(wanted)) {
            throw InvalidRequest.field("types", "invalid");
        }
        if (!receivers.mayBe(url)) {
            throw InvalidRequest.field("url", "wrong-format");
        }
        Instant now = clock.instant();
        Asked<Boolean> leads = subscriptions.leads(tx, caller.id(), unit, VietnamTime.today(clock));
        return Decision.of(() -> {
            if (!leads.answer()) {
                throw new NotFound();
            }
            Held added = Held.of(new Subscription(
                    UUID.randomUUID(),
                    caller.id(),
                    unit,
                    wanted.stream().sorted().toList(),
                    url,
                    List.of(Signatures.newSecret()),
                    SubscriptionState.ACTIVE,
                    null,
                    now));
            record(tx, caller, added, "SubscribeWebhook", Map.of("unit", unit, "host", url.getHost()));
            subscriptions.add(tx, added);
            tx.afterCommit(telling::somebody);
            return added.subscription();
        });
    }

    /** The caller's own, oldest first; one more than {@code limit}. */
    public Uni<List<Subscription>> own(Caller caller, UUID after, int limit) {
        return subscriptions.own(caller.id(), after, limit + 1);
    }

    /**
     * One of the caller's own.
     *
     * @throws NotFound (in the Uni) when there is none
     */
    public Uni<Shown> one(Caller caller, UUID id) {
        return owned(caller, id)
                .chain(subscription -> messages.standing(id).map(standing -> new Shown(subscription, standing)));
    }

    /** Calls its receiver with a message that says that it is a test; the HTTP status, 0 without an answer. */
    public Uni<Integer> test(Caller caller, UUID id) {
        return owned(caller, id).chain(subscription -> {
            UUID message = UUID.randomUUID();
            String body = WebhookBody.of(
                    new Heard(message, id, TEST, clock.instant(), "{\"subscriptionId\":\"" + id + "\"}"));
            return receivers.call(
                    new Receivers.Call(subscription.url(), message.toString(), body, subscription.secrets()));
        });
    }

    /** Ends it. */
    public Decision<Subscription> end(Transaction tx, Caller caller, UUID id) {
        return change(
                        tx,
                        caller,
                        id,
                        "EndWebhook",
                        Map.of(),
                        (writes, held) -> subscriptions.change(writes, held, SubscriptionState.DISABLED))
                .map(one -> one.in(SubscriptionState.DISABLED));
    }

    /** Lets it go on, and tries at once what waits. */
    public Decision<Subscription> resume(Transaction tx, Caller caller, UUID id) {
        return change(tx, caller, id, "ResumeWebhook", Map.of(), (writes, held) -> {
                    subscriptions.change(writes, held, SubscriptionState.ACTIVE);
                    messages.hurry(writes, id);
                })
                .map(one -> one.in(SubscriptionState.ACTIVE));
    }

    /** Tells again what happened since. */
    public Decision<Subscription> replay(Transaction tx, Caller caller, UUID id, Instant since) {
        return change(tx, caller, id, "ReplayWebhook", Map.of("since", since.toString()), (writes, held) -> {
                    subscriptions.change(writes, held, SubscriptionState.ACTIVE);
                    messages.replay(writes, id, since);
                })
                .map(one -> one.in(SubscriptionState.ACTIVE));
    }

    /** Gives it another secret; both sign for a while. */
    public Decision<String> rotate(Transaction tx, Caller caller, UUID id) {
        String secret = Signatures.newSecret();
        return change(
                        tx,
                        caller,
                        id,
                        "RotateWebhookSecret",
                        Map.of(),
                        (writes, held) -> subscriptions.rotate(writes, held, secret, config.bothSecrets()))
                .map(rotated -> secret);
    }

    private Decision<Subscription> change(
            Transaction tx,
            Caller caller,
            UUID id,
            String command,
            Map<String, ?> details,
            BiConsumer<Transaction, Held> change) {
        Asked<Optional<Held>> found = subscriptions.lock(tx, id, caller.id());
        return Decision.of(() -> {
            Held held = found.answer().orElseThrow(NotFound::new);
            record(tx, caller, held, command, details);
            change.accept(tx, held);
            tx.afterCommit(telling::somebody);
            return held.subscription();
        });
    }

    private Uni<Subscription> owned(Caller caller, UUID id) {
        return subscriptions.one(id, caller.id()).map(found -> found.orElseThrow(NotFound::new));
    }

    private void record(Transaction tx, Caller caller, Held held, String command, Map<String, ?> details) {
        audit.record(tx, held, new AuditEntry(clock.instant(), caller.id().toString(), command, details));
    }
}
