package vn.motcua.payment.door;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.motcua.payment.fee.application.FindingLostCaptures;
import vn.motcua.payment.fee.application.RefundingPayments;
import vn.motcua.payment.fee.application.WatchingMoney;

/** What is done because time has passed. A round that fails is told once and done again. */
@ApplicationScoped
class Timers {

    private static final Logger LOG = Logger.getLogger(Timers.class);

    private final RefundingPayments refunding;
    private final FindingLostCaptures finding;
    private final WatchingMoney watching;

    Timers(RefundingPayments refunding, FindingLostCaptures finding, WatchingMoney watching) {
        this.refunding = refunding;
        this.finding = finding;
        this.watching = watching;
    }

    @Scheduled(every = "${motcua.refunds.every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refunds() {
        return round("Refunds", refunding.refundWhatIsDue());
    }

    @Scheduled(every = "${motcua.inquiries.every:30s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> inquiries() {
        return round("Inquiries", finding.askForSilentAttempts());
    }

    @Scheduled(
            every = "${motcua.eventing.backlog-every:PT10S}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> watch() {
        return watching.look();
    }

    private static Uni<Void> round(String what, Uni<Void> work) {
        return work.onFailure().recoverWithUni(failure -> {
            LOG.warnf("%s wait: %s", what, failure.getClass().getSimpleName());
            LOG.debug("Failure of a round", failure);
            return Uni.createFrom().voidItem();
        });
    }
}
