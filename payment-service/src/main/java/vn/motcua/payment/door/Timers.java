package vn.motcua.payment.door;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.payment.fee.application.FindingLostCaptures;
import vn.motcua.payment.fee.application.RefundingPayments;
import vn.motcua.payment.fee.application.WatchingMoney;
import vn.motcua.payment.fee.port.SettlingGateway;
import vn.motcua.transactions.Rounds;

/** What is done because time has passed. */
@ApplicationScoped
class Timers {

    private final RefundingPayments refunding;
    private final FindingLostCaptures finding;
    private final SettlingGateway settling;
    private final WatchingMoney watching;

    Timers(RefundingPayments refunding, FindingLostCaptures finding, SettlingGateway settling, WatchingMoney watching) {
        this.refunding = refunding;
        this.finding = finding;
        this.settling = settling;
        this.watching = watching;
    }

    @Scheduled(every = "${motcua.refunds.every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refunds() {
        return Rounds.round("Refunds", refunding.refundWhatIsDue());
    }

    @Scheduled(every = "${motcua.inquiries.every:30s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> inquiries() {
        return Rounds.round("Inquiries", finding.askForSilentAttempts());
    }

    @Scheduled(every = "${motcua.transfers.every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> transfers() {
        return Rounds.round("Transfers", settling.settleWhatHasCome());
    }

    @Scheduled(
            every = "${motcua.eventing.backlog-every:PT10S}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> watch() {
        return Rounds.round("Looks at the money", watching.look());
    }
}
