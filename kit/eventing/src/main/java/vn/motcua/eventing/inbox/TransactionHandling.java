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

/** Three trips a batch: where the subjects stand, what the handler asks, what all of them write. */
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
        return transactions.run(tx -> {
            List<Asked<List<@Nullable Object[]>>> asked =
                    claim.questions().stream().map(question -> question.ask(tx)).toList();
            return () -> {
                List<ReceivedEvent> due =
                        claim.due(asked.stream().map(Asked::answer).toList());
                return act(tx, due).invoke(() -> claim.write(tx)).replaceWith(claim);
            };
        });
    }

    private Uni<Void> act(Transaction tx, List<ReceivedEvent> due) {
        List<N> news = due.stream()
                .filter(this::wants)
                .map(event -> door(event).read(event))
                .toList();
        if (news.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Decision<Void> decision = handler.gather(tx, news);
        return tx.answers().chain(decision::decide);
    }

    private Door<N> door(ReceivedEvent event) {
        return Objects.requireNonNull(doors.get(event.topic()));
    }
}
