package vn.motcua.notification.preference.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.command.SeenVersions;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.preference.model.Preferences;
import vn.motcua.notification.preference.persistence.ChosenPreferences;
import vn.motcua.notification.preference.persistence.ChosenPreferences.Chosen;
import vn.motcua.notification.preference.persistence.ChosenPreferences.Consent;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;

/** An account chooses how it is told; to what it agreed when is kept. */
@ApplicationScoped
public class ChoosingPreferences {

    private final ChosenPreferences chosen;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    ChoosingPreferences(ChosenPreferences chosen, Transactions transactions, AuditTrail audit, Clock clock) {
        this.chosen = chosen;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the caller has chosen. */
    public Uni<Chosen> of(Caller caller) {
        return chosen.of(caller.id());
    }

    /** To what the caller agreed when, the latest first; one more than {@code limit}. */
    public Uni<List<Consent>> consents(Caller caller, ChosenPreferences.Before before, int limit) {
        return chosen.consents(caller.id(), before, limit + 1);
    }

    /**
     * Replaces what was chosen.
     *
     * @throws vn.motcua.kit.refusal.Stale (in the Uni) when it was changed meanwhile
     */
    public Uni<Chosen> choose(Caller caller, SeenVersions seen, Preferences wanted) {
        return transactions.run(tx -> choose(tx, caller, seen, wanted));
    }

    private Decision<Chosen> choose(Transaction tx, Caller caller, SeenVersions seen, Preferences wanted) {
        Instant now = clock.instant();
        Asked<Chosen> before = chosen.lock(tx, caller.id());
        return Decision.of(() -> {
            seen.require(before.answer().version());
            Chosen next = before.answer().next(wanted);
            audit.record(
                    tx,
                    next,
                    new AuditEntry(
                            now,
                            caller.id().toString(),
                            "ChoosePreferences",
                            Map.of("version", next.version(), "channels", String.valueOf(wanted.channels()))));
            chosen.keep(tx, next);
            for (ChannelName channel : ChannelName.values()) {
                boolean agreed = agrees(wanted.channels(), channel);
                if (agreed != agrees(before.answer().preferences().channels(), channel)) {
                    chosen.keep(tx, next, channel, agreed, now);
                }
            }
            return next;
        });
    }

    /** Whoever has chosen nothing has given the address to be reached there. */
    private static boolean agrees(@Nullable List<ChannelName> channels, ChannelName channel) {
        return channels == null || channels.contains(channel);
    }
}
