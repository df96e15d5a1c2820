package vn.motcua.payment.fee.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import vn.motcua.payment.fee.persistence.PaymentRow;
import vn.motcua.payment.fee.port.InquiryGateway;
import vn.motcua.payment.fee.port.InquiryGateway.Finding;
import vn.motcua.transactions.UnitOfWork;

/**
 * Asks the gateway, once each, for attempts that it should have announced by now: money whose announcement was lost is
 * then recorded as if it had been announced. Ids grow with time, so one mark says how far the asking has come, and
 * attempts that were announced cost nothing.
 */
@ApplicationScoped
class FindingLostCaptures {

    private static final Logger LOG = Logger.getLogger(FindingLostCaptures.class);
    private static final String SUCCESS = "00";

    private static final String LEASE = """
            update gateway_inquiries set leased_until = :until
             where gateway = :gateway and leased_until <= :now
            returning asked_up_to
            """;

    private static final String SILENT = """
            from PaymentRow p
             where p.id > :from and p.id < :to and p.declinedAt is null
               and not exists (select 1 from CaptureRow c where c.paymentId = p.id)
             order by p.id
            """;

    private static final String ADVANCE = """
            update gateway_inquiries set asked_up_to = :mark, leased_until = 'epoch' where gateway = :gateway
            """;

    private final UnitOfWork unitOfWork;
    private final InquiryGateway gateway;
    private final RecordingCapture recording;
    private final InquiryConfig config;
    private final Clock clock;

    FindingLostCaptures(
            UnitOfWork unitOfWork,
            InquiryGateway gateway,
            RecordingCapture recording,
            InquiryConfig config,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.gateway = gateway;
        this.recording = recording;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${motcua.inquiries.every:30s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> askForSilentAttempts() {
        return unitOfWork
                .run(this::lease)
                .chain(marks -> marks.isEmpty() ? Uni.createFrom().voidItem() : askFrom(marks.getFirst()))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("Inquiries wait: %s", failure.getClass().getSimpleName());
                    LOG.debug("Inquiry failure", failure);
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<List<UUID>> lease(Mutiny.Session session) {
        Instant now = clock.instant();
        return session.createNativeQuery(LEASE, UUID.class)
                .setParameter("until", now.plus(config.lease()))
                .setParameter("gateway", FeeBook.GATEWAY)
                .setParameter("now", now)
                .getResultList();
    }

    private Uni<Void> askFrom(UUID mark) {
        UUID end = firstIdOf(clock.instant().minus(config.after()));
        AtomicReference<UUID> reached = new AtomicReference<>(mark);
        return unitOfWork
                .read(session -> session.createSelectionQuery(SILENT, PaymentRow.class)
                        .setParameter("from", mark)
                        .setParameter("to", end)
                        .setMaxResults(config.batch())
                        .getResultList())
                .chain(silent -> Multi.createFrom()
                        .iterable(silent)
                        .onItem()
                        .transformToUniAndConcatenate(payment -> ask(payment).invoke(answered -> {
                            if (answered) {
                                reached.set(payment.id);
                            }
                        }))
                        .select()
                        .first(answered -> answered)
                        .collect()
                        .asList()
                        .invoke(answers -> {
                            if (answers.size() == silent.size() && silent.size() < config.batch()) {
                                reached.accumulateAndGet(end, FindingLostCaptures::later);
                            }
                        }))
                .chain(() -> unitOfWork.run(session -> session.createNativeQuery(ADVANCE)
                        .setParameter("mark", reached.get())
                        .setParameter("gateway", FeeBook.GATEWAY)
                        .executeUpdate()))
                .replaceWithVoid();
    }

    /** Whether the gateway has answered, so that this attempt need not be asked for again. */
    private Uni<Boolean> ask(PaymentRow payment) {
        return gateway.find(payment.reference(), payment.createdAt).chain(finding -> switch (finding) {
            case Finding.Taken taken -> {
                LOG.warnf("The gateway never announced transaction %s; it is recorded now", taken.transactionNo());
                yield recording
                        .record(new Announcement(
                                payment.reference(),
                                taken.transactionNo(),
                                taken.amount(),
                                SUCCESS,
                                true,
                                taken.paidAt()))
                        .replaceWith(true);
            }
            case Finding.NothingTaken ignored -> Uni.createFrom().item(true);
            case Finding.NoAnswer ignored -> Uni.createFrom().item(false);
        });
    }

    /** No id of that moment or later is less. */
    private static UUID firstIdOf(Instant moment) {
        return new UUID((moment.toEpochMilli() << 16) | 0x7000L, 0x8000_0000_0000_0000L);
    }

    private static UUID later(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) >= 0 ? one : other;
    }
}
