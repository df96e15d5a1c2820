package vn.motcua.notification.notice.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.notification.contact.persistence.Recipients;
import vn.motcua.notification.contact.persistence.WrittenLetters;
import vn.motcua.notification.notice.model.Delivery;
import vn.motcua.notification.notice.model.DeliveryState;
import vn.motcua.notification.notice.model.Dispatch;
import vn.motcua.notification.notice.model.LetterWithheld;
import vn.motcua.notification.notice.model.Reason;
import vn.motcua.notification.notice.persistence.SentAgain;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Sends a letter once more, because it never came; within the limits of its address. */
@ApplicationScoped
public class SendingAgain {

    private static final List<String> MAY = List.of(Roles.RECEPTION_OFFICER, Roles.CLERK, Roles.UNIT_LEAD);

    private final SentAgain sentAgain;
    private final Recipients recipients;
    private final WrittenLetters written;
    private final AuditTrail audit;
    private final SendingLoop sending;
    private final Channels channels;
    private final Clock clock;

    SendingAgain(
            SentAgain sentAgain,
            Recipients recipients,
            WrittenLetters written,
            AuditTrail audit,
            SendingLoop sending,
            Channels channels,
            Clock clock) {
        this.sentAgain = sentAgain;
        this.recipients = recipients;
        this.written = written;
        this.audit = audit;
        this.sending = sending;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * Sends it again.
     *
     * @throws NotFound (when deciding) when there is no such notice or the caller may not know of it
     * @throws LetterWithheld (when deciding) when its address is written no more at the moment, or there is none
     */
    public Decision<Delivery> sendAgain(Transaction tx, Caller caller, UUID dossierId, UUID id) {
        Instant now = clock.instant();
        Asked<Optional<SentAgain.Found>> found = sentAgain.find(
                tx, dossierId, id, caller.id(), MAY.stream().filter(caller::is).toList(), VietnamTime.today(clock));
        Asked<Map<UUID, Recipients.Known>> known = recipients.of(tx, Set.of(dossierId), now);
        return Decision.of(() -> {
            SentAgain.Found one = found.answer().orElseThrow(NotFound::new);
            Delivery again = one.delivery().again(now);
            Dispatch dispatch = channels.dispatch(Map.of(), now);
            Recipients.Known to = Objects.requireNonNull(known.answer().get(dossierId));
            Delivery decided = dispatch.decide(again, to.recipient(), to.written(again.channel()));
            if (decided.state() == DeliveryState.WITHHELD) {
                throw new LetterWithheld(Objects.requireNonNull(decided.reason()));
            }
            if (dispatch.letters().isEmpty()) {
                throw new LetterWithheld(Reason.NO_ADDRESS);
            }
            audit.record(
                    tx,
                    one,
                    new AuditEntry(
                            now,
                            caller.id().toString(),
                            "SendNoticeAgain",
                            Map.of(
                                    "dossierId",
                                    dossierId,
                                    "sending",
                                    again.sending().number())));
            sentAgain.again(tx, one, again, now);
            written.add(tx, dispatch.letters(), now);
            tx.afterCommit(() -> sending.take(List.of(), true));
            return again;
        });
    }
}
