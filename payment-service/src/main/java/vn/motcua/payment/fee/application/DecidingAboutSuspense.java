package vn.motcua.payment.fee.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.role.Roles;
import vn.motcua.payment.fee.model.Capture;
import vn.motcua.payment.fee.model.CaptureOutcome;
import vn.motcua.payment.fee.model.FeeDecision;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.payment.fee.model.NotInSuspense;
import vn.motcua.payment.fee.model.OnlyByHand;
import vn.motcua.payment.fee.model.Soundness;
import vn.motcua.payment.fee.persistence.CaptureRow;
import vn.motcua.payment.fee.persistence.Captures;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.payment.fee.persistence.InquiryQueue;
import vn.motcua.payment.fee.persistence.Orphan;
import vn.motcua.payment.ledger.model.Account;
import vn.motcua.payment.ledger.model.Posting;
import vn.motcua.payment.ledger.persistence.LedgerPostingRow;
import vn.motcua.payment.reference.FeeRights;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Lets money leave suspense because somebody decided so: it pays its fee after all, or it goes back to whoever paid. */
@ApplicationScoped
public class DecidingAboutSuspense {

    private final Captures captures;
    private final InquiryQueue inquiries;
    private final FeeBook book;
    private final AuditTrail audit;
    private final Clock clock;

    DecidingAboutSuspense(Captures captures, InquiryQueue inquiries, FeeBook book, AuditTrail audit, Clock clock) {
        this.captures = captures;
        this.inquiries = inquiries;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** How money goes back. */
    public enum Way {
        /** The gateway is asked to. */
        GATEWAY,
        /** It went back already, without us. */
        BY_HAND
    }

    /**
     * Who decides about which money, and why.
     *
     * @param reason written down for ever
     */
    public record Asking(Caller caller, GatewayName gateway, String transactionNo, String reason) {}

    /** Money that has left suspense. */
    public record Released(CaptureRow capture, CaptureOutcome purpose, Instant at) {}

    /** It pays the fee of its dossier. */
    public Decision<Released> assign(Transaction tx, Asking asking) {
        Money money = gather(tx, asking);
        return Decision.of(() -> {
            CaptureRow capture = money.inSuspense();
            Captures.Attempt attempt = money.attempt().answer().orElseThrow(OnlyByHand::new);
            Instant now = clock.instant();
            FeeDecision decision = attempt.fee().toModel().assigned(model(capture, attempt), now);
            return decided(
                    tx,
                    asking,
                    capture,
                    attempt,
                    decision,
                    CaptureOutcome.SETTLED,
                    "AssignSuspendedMoney",
                    details(asking, capture),
                    now);
        });
    }

    /** It goes back. */
    public Decision<Released> giveBack(Transaction tx, Asking asking, Way way) {
        Money money = gather(tx, asking);
        return Decision.of(() -> {
            CaptureRow capture = money.inSuspense();
            Captures.Attempt attempt = money.attempt().answer().orElse(null);
            Instant now = clock.instant();
            if (attempt == null) {
                return orphanGivenBack(tx, asking, capture, money.orphan().answer(), way, now);
            }
            Capture model = model(capture, attempt);
            FeeDecision decision = way == Way.GATEWAY
                    ? attempt.fee().toModel().sentBack(model, now)
                    : attempt.fee().toModel().givenBack(model, now);
            return decided(
                    tx,
                    asking,
                    capture,
                    attempt,
                    decision,
                    CaptureOutcome.GIVEN_BACK,
                    "ReturnSuspendedMoney",
                    details(asking, capture, way),
                    now);
        });
    }

    private record Money(
            Caller caller,
            Asked<Optional<Captures.Attempt>> attempt,
            Asked<Optional<CaptureRow>> known,
            Asked<Orphan> orphan) {

        /** What belongs to no dossier is the administrators'. */
        CaptureRow inSuspense() {
            CaptureRow capture = known.answer()
                    .filter(found -> attempt.answer().isPresent()
                            || (found.dossierId() == null && caller.is(Roles.ADMINISTRATOR)))
                    .orElseThrow(NotFound::new);
            if (!capture.isSuspended()) {
                throw new NotInSuspense();
            }
            return capture;
        }
    }

    private Money gather(Transaction tx, Asking asking) {
        FeeRights rights = FeeRights.toDecideAboutSuspense(asking.caller(), clock.instant());
        return new Money(
                asking.caller(),
                captures.lockFeeOf(tx, rights, asking.gateway(), asking.transactionNo()),
                captures.known(tx, asking.gateway(), asking.transactionNo()),
                captures.orphan(tx, asking.gateway(), asking.transactionNo()));
    }

    private static Capture model(CaptureRow capture, Captures.Attempt attempt) {
        return new Capture(
                attempt.payment().id(),
                attempt.payment().amount(),
                capture.gateway(),
                capture.transactionNo(),
                capture.amount(),
                Soundness.SOUND);
    }

    private Released decided(
            Transaction tx,
            Asking asking,
            CaptureRow capture,
            Captures.Attempt attempt,
            FeeDecision decision,
            CaptureOutcome purpose,
            String command,
            Map<String, ?> details,
            Instant now) {
        FeeRow row = attempt.fee();
        capture.release(tx, purpose, now, asking.caller().id(), asking.reason());
        book.enter(tx, row, decision, asking.caller().id(), command, details, now);
        row.write(tx);
        inquiries.answered(tx, attempt.payment().id());
        return new Released(capture, purpose, now);
    }

    private Released orphanGivenBack(
            Transaction tx, Asking asking, CaptureRow capture, Orphan orphan, Way way, Instant now) {
        if (way == Way.GATEWAY) {
            throw new OnlyByHand();
        }
        capture.release(tx, CaptureOutcome.GIVEN_BACK, now, asking.caller().id(), asking.reason());
        LedgerPostingRow.add(
                tx,
                null,
                new Posting(
                        Posting.Kind.REFUNDED,
                        Account.SUSPENSE,
                        Account.gateway(capture.gateway().code()),
                        capture.amount(),
                        capture.gateway().name(),
                        capture.transactionNo()),
                now);
        audit.record(
                tx,
                orphan,
                new AuditEntry(
                        now, asking.caller().id().toString(), "ReturnSuspendedMoney", details(asking, capture, way)));
        return new Released(capture, CaptureOutcome.GIVEN_BACK, now);
    }

    private static Map<String, ?> details(Asking asking, CaptureRow capture) {
        return Map.of(
                "gateway",
                capture.gateway(),
                "transactionNo",
                capture.transactionNo(),
                "amount",
                capture.amount(),
                "stood",
                capture.outcome(),
                "reason",
                asking.reason());
    }

    private static Map<String, ?> details(Asking asking, CaptureRow capture, Way way) {
        Map<String, Object> details = new HashMap<>(details(asking, capture));
        details.put("way", way);
        return details;
    }
}
