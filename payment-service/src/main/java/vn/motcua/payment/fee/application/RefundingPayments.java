package vn.motcua.payment.fee.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.payment.fee.persistence.Races;
import vn.motcua.payment.fee.persistence.References;
import vn.motcua.payment.fee.persistence.RefundRow;
import vn.motcua.payment.fee.port.RefundGateway;
import vn.motcua.transactions.UnitOfWork;

/**
 * Gives back what is owed: leases due refunds, asks the gateway outside any transaction, records the answer. A crash or
 * a lost answer leads to the same request again, with the same id, which the gateway recognises.
 */
@ApplicationScoped
class RefundingPayments {

    private static final Logger LOG = Logger.getLogger(RefundingPayments.class);

    private static final String LEASE = """
            update refunds r
               set attempts = r.attempts + 1, next_attempt_at = :until, version = r.version + 1
              from payments p
             where p.id = r.payment_id
               and r.id in (select w.id from refunds w
                             where w.state = 'REQUESTED' and w.next_attempt_at <= :now
                             order by w.next_attempt_at limit :most
                               for update skip locked)
            returning r.id, r.payment_id, p.created_at, r.transaction_no, r.amount
            """;

    private static final String WAITING = "select count(*) from refunds where state = 'REQUESTED'";

    private static final String LOOK_UP =
            "select r, f from RefundRow r join FeeRow f on f.dossierId = r.dossierId where r.id = :refund";

    private final UnitOfWork unitOfWork;
    private final RefundGateway gateway;
    private final FeeBook book;
    private final RefundConfig config;
    private final Clock clock;
    private final AtomicLong waiting;

    RefundingPayments(
            UnitOfWork unitOfWork,
            RefundGateway gateway,
            FeeBook book,
            RefundConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.unitOfWork = unitOfWork;
        this.gateway = gateway;
        this.book = book;
        this.config = config;
        this.clock = clock;
        this.waiting = Objects.requireNonNull(meters.gauge("motcua.refunds.waiting", new AtomicLong()));
    }

    @Scheduled(every = "${motcua.refunds.every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refundWhatIsDue() {
        return unitOfWork
                .run(this::lease)
                .onItem()
                .transformToMulti(orders -> Multi.createFrom().iterable(orders))
                .onItem()
                .transformToUniAndConcatenate(order -> gateway.refund(order).chain(result -> record(order, result)))
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("Refunds wait: %s", failure.getClass().getSimpleName());
                    LOG.debug("Refund failure", failure);
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<List<RefundGateway.Order>> lease(Mutiny.Session session) {
        Instant now = clock.instant();
        return session.createNativeQuery(LEASE, Object[].class)
                .setParameter("until", now.plus(config.lease()))
                .setParameter("now", now)
                .setParameter("most", config.batch())
                .getResultList()
                .map(rows -> rows.stream().map(RefundingPayments::order).toList())
                .call(() -> session.createNativeQuery(WAITING, Long.class)
                        .getSingleResult()
                        .invoke(waiting::set));
    }

    private static RefundGateway.Order order(Object[] row) {
        return new RefundGateway.Order(
                (UUID) row[0],
                References.of((UUID) row[1]),
                row[2] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[2],
                (String) row[3],
                ((Number) row[4]).longValue());
    }

    private Uni<Void> record(RefundGateway.Order order, RefundGateway.Result result) {
        return Races.retried(() -> unitOfWork.run(session -> session.createSelectionQuery(LOOK_UP, Object[].class)
                .setParameter("refund", order.requestId())
                .getSingleResult()
                .chain(found -> {
                    RefundRow refund = (RefundRow) found[0];
                    if (refund.state == RefundRow.State.REFUNDED) {
                        return Uni.createFrom().voidItem();
                    }
                    return result.done()
                            ? refunded(session, refund, (FeeRow) found[1], result)
                            : postponed(refund, result);
                })));
    }

    private Uni<Void> refunded(Mutiny.Session session, RefundRow refund, FeeRow row, RefundGateway.Result result) {
        Instant now = clock.instant();
        refund.state = RefundRow.State.REFUNDED;
        refund.refundedAt = now;
        refund.lastFailure = null;
        AuditEntry deed = new AuditEntry(
                now,
                FeeBook.SYSTEM,
                "ConfirmRefund",
                Map.of(
                        "refund",
                        refund.id,
                        "transactionNo",
                        refund.transactionNo,
                        "amount",
                        refund.amount,
                        "reason",
                        refund.reason,
                        "code",
                        result.code()));
        return book.write(
                session, List.of(new FeeBook.Change(row, row.toModel().refunded(refund.toModel(), now), deed)), now);
    }

    private Uni<Void> postponed(RefundRow refund, RefundGateway.Result result) {
        Duration wait = result.worthRetryingSoon() ? backoff(refund.attempts) : config.longestWait();
        refund.nextAttemptAt = clock.instant().plus(wait);
        refund.lastFailure = result.code();
        LOG.warnf(
                "Refund %s is not confirmed after %d tries (%s); next in %s",
                refund.id, refund.attempts, result.code(), wait);
        return Uni.createFrom().voidItem();
    }

    private Duration backoff(int attempts) {
        long doubled = config.firstWait().toMillis() << Math.clamp(attempts - 1L, 0, 20);
        return Duration.ofMillis(Math.min(doubled, config.longestWait().toMillis()));
    }
}
