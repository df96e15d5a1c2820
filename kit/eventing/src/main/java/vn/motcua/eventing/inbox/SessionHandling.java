package vn.motcua.eventing.inbox;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.eventing.SessionEventHandler;
import vn.motcua.eventing.Subscription;
import vn.motcua.transactions.RowsAtCommit;
import vn.motcua.transactions.Statements;
import vn.motcua.transactions.UnitOfWork;

/** The old way: a handler with a session. */
final class SessionHandling implements Handling {

    private final SessionEventHandler handler;
    private final Map<String, Subscription> byTopic;
    private final UnitOfWork unitOfWork;
    private final RowsAtCommit rows;

    SessionHandling(SessionEventHandler handler, UnitOfWork unitOfWork, RowsAtCommit rows) {
        this.handler = handler;
        this.byTopic =
                handler.subscriptions().stream().collect(Collectors.toMap(Subscription::topic, Function.identity()));
        this.unitOfWork = unitOfWork;
        this.rows = rows;
    }

    @Override
    public String consumer() {
        return handler.consumer();
    }

    @Override
    public Set<String> topics(boolean latest) {
        return byTopic.values().stream()
                .filter(subscription -> (subscription.order() == Subscription.Order.LATEST) == latest)
                .map(Subscription::topic)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean wants(String topic, String type) {
        Subscription subscription = byTopic.get(topic);
        return subscription != null && subscription.types().contains(type);
    }

    @Override
    public <C extends Claimed> Uni<C> run(C claim) {
        return unitOfWork.run(session -> {
            List<List<@Nullable Object[]>> answers = new ArrayList<>();
            Uni<Void> asked = Uni.createFrom().voidItem();
            for (Question question : claim.questions()) {
                asked = asked.chain(() -> Statements.select(
                                session, question.sql(), question.values().toArray())
                        .invoke(found -> answers.add(List.copyOf(found)))
                        .replaceWithVoid());
            }
            return asked.chain(() -> act(session, claim.due(answers)))
                    .invoke(() -> claim.write(rows.of(session)))
                    .replaceWith(claim);
        });
    }

    private Uni<Void> act(Mutiny.Session session, List<ReceivedEvent> due) {
        List<ReceivedEvent> wanted = due.stream().filter(this::wants).toList();
        return wanted.isEmpty() ? Uni.createFrom().voidItem() : handler.handle(session, wanted);
    }
}
