package vn.motcua.eventing.inbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.EventHandler;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;

/**
 * Two trips a batch: where the subjects stand and what the handler asks, then what all of them write. That every event is due is assumed; where some were
 * seen before, or their subject stands aside, nothing of it is kept and the handler asks in a trip of its own, about those that are due.
 */
final class TransactionHandling<N> implements Handling {

    private final EventHandler<N> handler;
    private final Map<String, Door<N>> doors;
    private final Transactions transactions;

    TransactionHandling(EventHandler<N> handler, Transactions transactions) {
        this.handler = handler;
        this.doors = handler.doors().stream().collect(Collectors.toMap(Door::topic, Function.identity()));
        this.transactions = transactions;
    }

    @Override
    public String consumer() {
        return handler.consumer();
    }

    @Override
    public Set<String> topics(boolean latest) {
        return doors.values().stream()
                .filter(door -> door.isLatest() == latest)
                .map(Door::topic)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> types(String topic) {
        Door<N> door = doors.get(topic);
        return door == null ? Set.of() : door.types();
    }

    @Override
    public boolean wants(String topic, String type) {
        return types(topic).contains(type);
    }

    @Override
    public <C extends Claimed> Uni<C> run(C claim) {
        return claim.expected().isEmpty()
                ? runKnowing(claim)
                : runExpecting(claim)
                        .onFailure(failure -> !EventProcessing.concernsEverybody(failure))
                        .recoverWithUni(() -> runKnowing(claim));
    }

    /** Not every event of the claim is due. */
    private static final class NotAsExpected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAsExpected() {
            super(null, null, false, false);
        }
    }

    private <C extends Claimed> Uni<C> runExpecting(C claim) {
        return transactions.run(tx -> {
            List<Asked<List<@Nullable Object[]>>> standing = ask(tx, claim);
            Decision<Void> decision = gather(tx, claim.expected());
            return () -> {
                if (!claim.due(answers(standing)).equals(claim.expected())) {
                    throw new NotAsExpected();
                }
                return decision.decide().invoke(() -> claim.write(tx)).replaceWith(claim);
            };
        });
    }

    private <C extends Claimed> Uni<C> runKnowing(C claim) {
        return transactions.run(tx -> {
            List<Asked<List<@Nullable Object[]>>> standing = ask(tx, claim);
            return () -> {
                Decision<Void> decision = gather(tx, claim.due(answers(standing)));
                return tx.answers()
                        .chain(decision::decide)
                        .invoke(() -> claim.write(tx))
                        .replaceWith(claim);
            };
        });
    }

    private static List<Asked<List<@Nullable Object[]>>> ask(Transaction tx, Claimed claim) {
        return claim.questions().stream().map(question -> question.ask(tx)).toList();
    }

    private static List<List<@Nullable Object[]>> answers(List<Asked<List<@Nullable Object[]>>> asked) {
        return asked.stream().map(Asked::answer).toList();
    }

    private Decision<Void> gather(Transaction tx, List<ReceivedEvent> due) {
        List<N> news = due.stream()
                .filter(this::wants)
                .map(event -> door(event).read(event))
                .toList();
        return news.isEmpty() ? Decision.doing(() -> {}) : handler.gather(tx, news);
    }

    private Door<N> door(ReceivedEvent event) {
        return Objects.requireNonNull(doors.get(event.topic()));
    }
}
