package vn.motcua.notification.notice.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.eventing.NewEvent;
import vn.motcua.eventing.Outbox;
import vn.motcua.notification.notice.messaging.DeliveryEvents;
import vn.motcua.notification.notice.model.LeasedNotice;
import vn.motcua.notification.notice.model.Outcome;
import vn.motcua.notification.notice.persistence.Move;
import vn.motcua.notification.notice.persistence.Notices;
import vn.motcua.transactions.UnitOfWork;

/**
 * One round of sending: what became of the last mails is recorded with its delivery events, and the next notices are
 * leased, all in one transaction.
 */
@ApplicationScoped
class SendingNotices {

    private final UnitOfWork unitOfWork;
    private final Notices notices;
    private final Outbox outbox;
    private final SendingConfig config;

    SendingNotices(UnitOfWork unitOfWork, Notices notices, Outbox outbox, SendingConfig config) {
        this.unitOfWork = unitOfWork;
        this.notices = notices;
        this.outbox = outbox;
        this.config = config;
    }

    /** What became of one attempt. */
    record Attempt(LeasedNotice notice, Outcome outcome) {}

    Uni<List<LeasedNotice>> round(List<Attempt> done, int most) {
        return unitOfWork.run(session -> record(session, done)
                .chain(() ->
                        most == 0 ? Uni.createFrom().item(List.of()) : notices.lease(session, most, config.lease())));
    }

    private Uni<Void> record(Mutiny.Session session, List<Attempt> done) {
        if (done.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Move> moves = done.stream()
                .map(attempt -> new Move(attempt.notice().id(), attempt.notice().attempt(), attempt.outcome()))
                .toList();
        Map<UUID, Attempt> byNotice = done.stream()
                .collect(Collectors.toMap(attempt -> attempt.notice().id(), Function.identity()));
        return notices.move(session, moves)
                .invoke(ended -> outbox.addAll(
                        session,
                        ended.stream()
                                .map(end -> event(end, byNotice.get(end.id())))
                                .toList()))
                .replaceWithVoid();
    }

    private static NewEvent event(Notices.Ended ended, @org.jspecify.annotations.Nullable Attempt attempt) {
        var notice = java.util.Objects.requireNonNull(attempt).notice();
        return switch (attempt.outcome()) {
            case Outcome.HandedOver handedOver ->
                DeliveryEvents.sent(ended.dossierId(), ended.seq(), ended.id(), notice.template(), handedOver.at());
            case Outcome.GivenUp givenUp ->
                DeliveryEvents.failed(
                        ended.dossierId(), ended.seq(), ended.id(), notice.template(), givenUp.at(), givenUp.failure());
            case Outcome.Deferred ignored -> throw new IllegalStateException("a deferred notice has not ended");
            case Outcome.NotTried ignored -> throw new IllegalStateException("a released notice has not ended");
        };
    }

    /** The end of the lease of what is leased now. */
    Instant leaseEnd(Instant now) {
        return now.plus(config.lease());
    }
}
