package vn.motcua.payment.fee.persistence;

import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.payment.reference.FeeRights;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;

/** Attempts to pay, and the money that came with them. */
@ApplicationScoped
public class Captures {

    static final String LOCK_FEE = "select " + FeeRow.COLUMNS + ", " + PaymentRow.COLUMNS
            + " from payments p join fees f on f.fee_id = p.fee_id join bills b on b.dossier_id = f.dossier_id where p.id = $1"
            + FeeRow.LOCKED;

    private static final String LOCK_PAYMENT =
            "select " + PaymentRow.COLUMNS + " from payments p where p.id = $1 for update";

    static final String KNOWN = "select " + CaptureRow.COLUMNS
            + " from captures c left join suspense_releases r on r.gateway = c.gateway and r.transaction_no = c.transaction_no"
            + " where c.gateway = $1 and c.transaction_no = $2";

    private static final String LOCK_FEE_OF_MONEY = "select " + FeeRow.COLUMNS + ", " + PaymentRow.COLUMNS
            + " from captures c join payments p on p.id = c.payment_id join fees f on f.fee_id = p.fee_id"
            + " join bills b on b.dossier_id = f.dossier_id"
            + " where c.gateway = $5 and c.transaction_no = $6 and " + FeeRights.MAY_SEE + FeeRow.LOCKED;

    private static final String END_OF_TRAIL =
            "select seq, hash from audit_entries where subject = $1 order by seq desc limit 1";

    private static final String ANY_OF = "select exists (select 1 from captures where payment_id = $1)";

    /** An attempt and the fee it is for. */
    public record Attempt(PaymentRow payment, FeeRow fee) {}

    /** The attempt, and its fee locked: who else decides about that fee waits. */
    public Asked<Optional<Attempt>> lockFee(Transaction tx, UUID payment) {
        return tx.ask(LOCK_FEE, payment).as(rows -> rows.stream()
                .map(row -> new Attempt(PaymentRow.of(row), FeeRow.of(row)))
                .findFirst());
    }

    /** The attempt that money came with, and its fee locked, if they may decide about it. */
    public Asked<Optional<Attempt>> lockFeeOf(Transaction tx, FeeRights rights, GatewayName gateway, String number) {
        return tx.ask(LOCK_FEE_OF_MONEY, rights.and(gateway.name(), number)).as(rows -> rows.stream()
                .map(row -> new Attempt(PaymentRow.of(row), FeeRow.of(row)))
                .findFirst());
    }

    /** Money that belongs to no fee, with its trail. */
    public Asked<Orphan> orphan(Transaction tx, GatewayName gateway, String number) {
        return tx.ask(END_OF_TRAIL, Orphan.subject(gateway, number)).as(rows -> rows.stream()
                .findFirst()
                .map(row -> new AuditHead(row.getLong("seq"), row.getString("hash")))
                .map(head -> new Orphan(gateway, number, head))
                .orElseGet(() -> new Orphan(gateway, number, AuditHead.START)));
    }

    /** The attempt, locked. */
    public Asked<Optional<PaymentRow>> lockPayment(Transaction tx, UUID payment) {
        return tx.ask(LOCK_PAYMENT, payment)
                .as(rows -> rows.stream().map(PaymentRow::of).findFirst());
    }

    /** The money under a gateway's number, if it was recorded before; asked behind the lock, so that it sees what the lock waited for. */
    public Asked<Optional<CaptureRow>> known(Transaction tx, GatewayName gateway, String transactionNo) {
        return tx.ask(KNOWN, gateway.name(), transactionNo)
                .as(rows -> rows.stream().map(CaptureRow::of).findFirst());
    }

    /** Whether money was taken for an attempt. */
    public Asked<Boolean> anyOf(Transaction tx, UUID payment) {
        return tx.ask(ANY_OF, payment).as(rows -> rows.getFirst().getBoolean(0));
    }

    /** Whether somebody has recorded the same number a moment ago, for another attempt or for none of ours: whoever looks again finds it. */
    public static boolean isRecordedMeanwhile(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused && "captures_pkey".equals(refused.getConstraint())) {
                return true;
            }
        }
        return false;
    }
}
