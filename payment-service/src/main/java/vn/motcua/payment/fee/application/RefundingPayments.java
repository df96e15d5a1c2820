package vn.motcua.payment.fee.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.fee.model.RefundAction;
import vn.motcua.payment.fee.model.RefundState;
import vn.motcua.payment.fee.model.RefundTransitions;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.payment.fee.persistence.RefundQueue;
import vn.motcua.payment.fee.persistence.RefundRow;
import vn.motcua.payment.fee.port.RefundGateway;
import vn.motcua.payment.fee.port.RefundGateway.Answer;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;

/**
 * Gives back what is owed: leases due refunds, asks the gateway outside any transaction, records the answer. A crash or a lost answer leads to the
 * same request again, with the same id, which the gateway recognises. What it has accepted is asked about until its status says that it is done.
 */
@ApplicationScoped
public class RefundingPayments {

    private static final Logger LOG = Logger.getLogger(RefundingPayments.class);

    private final Transactions transactions;
    private final RefundQueue queue;
    private final RefundGateway gateway;
    private final FeeBook book;
    private final RefundConfig config;
    private final Waits waits;
    private final Clock clock;

    RefundingPayments(
            Transactions transactions,
            RefundQueue queue,
            RefundGateway gateway,
            FeeBook book,
            RefundConfig config,
            Clock clock) {
        if (config.lease().compareTo(gateway.answersWithin()) <= 0) {
            throw new IllegalArgumentException("motcua.refunds.lease must be longer than the gateway may take");
        }
        this.transactions = transactions;
        this.queue = queue;
        this.gateway = gateway;
        this.book = book;
        this.config = config;
        this.waits = new Waits(config.firstWait(), config.longestWait());
        this.clock = clock;
    }

    /** Goes on while many are due; as many as are leased are under way at the same time, so the lease covers each of them. */
    public Uni<Void> refundWhatIsDue() {
        return transactions.run(this::lease).chain(due -> {
            if (due.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            List<Uni<Void>> answers = due.stream().map(this::ask).toList();
            Uni<Void> all = Uni.join().all(answers).andCollectFailures().replaceWithVoid();
            return due.size() < config.parallel() ? all : all.chain(this::refundWhatIsDue);
        });
    }

    private Decision<List<RefundQueue.Due>> lease(Transaction tx) {
        Instant now = clock.instant();
        Asked<List<RefundQueue.Due>> due = queue.lease(tx, now, now.plus(config.lease()), config.parallel());
        return Decision.of(due::answer);
    }

    private Uni<Void> ask(RefundQueue.Due due) {
        Uni<Answer> answer =
                due.state() == RefundState.ACCEPTED ? gateway.progress(due.order()) : gateway.refund(due.order());
        return answer.chain(said -> transactions.run(tx -> record(tx, due.order(), said)));
    }

    private Decision<Void> record(Transaction tx, RefundGateway.Order order, Answer answer) {
        Asked<Optional<RefundQueue.Owed>> owed = queue.lock(tx, order.requestId());
        return Decision.doing(() -> owed.answer()
                .filter(found -> found.refund().state().isOpen())
                .ifPresent(found -> decide(tx, found, answer)));
    }

    private void decide(Transaction tx, RefundQueue.Owed owed, Answer answer) {
        RefundRow refund = owed.refund();
        switch (answer) {
            case Answer.Done done -> refunded(tx, refund, owed.fee(), done.code());
            case Answer.Accepted accepted ->
                waitFor(
                        tx,
                        refund,
                        after(refund, RefundAction.ACCEPT),
                        waits.after(refund.attempts()),
                        accepted.code(),
                        accepted.gatewayNo());
            case Answer.Rejected rejected -> {
                LOG.errorf(
                        "Refund %s is rejected (%s): somebody must give the money back", refund.id(), rejected.code());
                waitFor(tx, refund, after(refund, RefundAction.REJECT), Duration.ZERO, rejected.code(), null);
            }
            case Answer.Unclear unclear -> {
                Duration wait = unclear.mayPass() ? waits.after(refund.attempts()) : config.longestWait();
                LOG.warnf(
                        "Refund %s is not confirmed after %d tries (%s); next in %s",
                        refund.id(), refund.attempts(), unclear.code(), wait);
                waitFor(tx, refund, refund.state(), wait, unclear.code(), null);
            }
        }
    }

    private static RefundState after(RefundRow refund, RefundAction action) {
        return RefundTransitions.TABLE.next(refund.state(), action);
    }

    private void waitFor(
            Transaction tx,
            RefundRow refund,
            RefundState stands,
            Duration wait,
            String code,
            @Nullable String gatewayNo) {
        refund.wait(tx, stands, clock.instant().plus(wait), code, gatewayNo);
    }

    private void refunded(Transaction tx, RefundRow refund, FeeRow row, String code) {
        Instant now = clock.instant();
        refund.finish(tx, after(refund, RefundAction.CONFIRM), now);
        book.enter(
                tx,
                row,
                row.toModel().refunded(refund.refund(), now),
                "ConfirmRefund",
                Map.of(
                        "refund",
                        refund.id(),
                        "transactionNo",
                        refund.refund().transactionNo(),
                        "amount",
                        refund.refund().amount(),
                        "reason",
                        refund.refund().reason(),
                        "code",
                        code),
                now);
        row.write(tx);
    }
}
