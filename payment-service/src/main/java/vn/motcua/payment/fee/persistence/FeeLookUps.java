package vn.motcua.payment.fee.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.reference.FeeRights;
import vn.motcua.transactions.Transactions;

/** Fees, payments and money in suspense for those who may see them; each in one trip. */
@ApplicationScoped
public class FeeLookUps {

    private static final String IN_THEIR_ORDER = " order by f.raised_at, f.collect_at";

    static final String FEES = "select " + FeeRow.COLUMNS + " from" + FeeRow.ON_BILL + "where b.dossier_id = $5 and "
            + FeeRights.MAY_SEE + IN_THEIR_ORDER;

    static final String FEES_BY_CODE = "select " + FeeRow.COLUMNS + " from" + FeeRow.ON_BILL
            + "where b.dossier_code = $5 and " + FeeRights.MAY_SEE + IN_THEIR_ORDER;

    static final String FEE =
            "select " + FeeRow.COLUMNS + " from" + FeeRow.ON_BILL + "where f.fee_id = $5 and " + FeeRights.MAY_SEE;

    private static final String WITH_MONEY = "select " + PaymentRow.COLUMNS + ", " + CaptureRow.COLUMNS + """
             from payments p
             left join captures c on c.payment_id = p.id
             left join suspense_releases r on r.gateway = c.gateway and r.transaction_no = c.transaction_no
            """;

    /** Of several captures the one that settled, or else the first. */
    private static final String THE_ONE_THAT_SETTLED =
            " order by (coalesce(r.purpose, c.outcome) = 'SETTLED') desc nulls last, c.recorded_at limit 1";

    static final String PAYMENT = WITH_MONEY + " join bills b on b.dossier_id = p.dossier_id where p.id = $5 and "
            + FeeRights.MAY_SEE + THE_ONE_THAT_SETTLED;

    private static final String RETURNED = WITH_MONEY + " where p.id = $1" + THE_ONE_THAT_SETTLED;

    private static final String SUSPENSE =
            "select s.gateway, s.transaction_no, s.payment_id, s.dossier_id, s.reference, s.amount,"
                    + " s.reason, s.since from suspense s left join bills b on b.dossier_id = s.dossier_id where ("
                    + FeeRights.MAY_SEE
                    + " or ($5 and s.dossier_id is null)) and (s.since, s.transaction_no) > ($6, $7) order by s.since, s.transaction_no limit $8";

    static final String DUE = "select " + FeeRow.COLUMNS + " from" + FeeRow.ON_BILL
            + "where f.state = 'DUE' and f.beneficiary = $5 and " + FeeRights.MAY_SEE
            + " and (f.raised_at, f.fee_id) > ($6, $7) order by f.raised_at, f.fee_id limit $8";

    private final Transactions transactions;

    FeeLookUps(Transactions transactions) {
        this.transactions = transactions;
    }

    /** An attempt and the money taken for it. */
    public record Attempt(PaymentRow payment, @Nullable CaptureRow capture) {}

    /** The fees of a dossier, in the order in which they fell due. */
    public Uni<List<FeeRow>> fees(FeeRights rights, UUID dossierId) {
        return transactions.look(FEES, rights.and(dossierId)).map(FeeLookUps::fees);
    }

    /** The fees of the dossier with this code. */
    public Uni<List<FeeRow>> feesByCode(FeeRights rights, String dossierCode) {
        return transactions.look(FEES_BY_CODE, rights.and(dossierCode)).map(FeeLookUps::fees);
    }

    /** One fee. */
    public Uni<Optional<FeeRow>> fee(FeeRights rights, UUID feeId) {
        return transactions.look(FEE, rights.and(feeId)).map(rows -> fees(rows).stream()
                .findFirst());
    }

    /** What is due in a unit, oldest first. */
    public Uni<List<FeeRow>> due(FeeRights rights, String unit, Instant afterTime, UUID afterFee, int most) {
        return transactions
                .look(DUE, rights.and(unit, FeeRow.column(afterTime), afterFee, most))
                .map(FeeLookUps::fees);
    }

    private static List<FeeRow> fees(List<Row> rows) {
        return rows.stream().map(FeeRow::of).toList();
    }

    /** One attempt to pay. */
    public Uni<Optional<Attempt>> payment(FeeRights rights, UUID paymentId) {
        return transactions.look(PAYMENT, rights.and(paymentId)).map(FeeLookUps::attempt);
    }

    /** One attempt, whoever asks. */
    public Uni<Optional<Attempt>> returned(UUID paymentId) {
        return transactions.look(RETURNED, paymentId).map(FeeLookUps::attempt);
    }

    private static Optional<Attempt> attempt(List<Row> rows) {
        return rows.stream()
                .map(row -> new Attempt(
                        PaymentRow.of(row), row.getString("transaction_no") == null ? null : CaptureRow.of(row)))
                .findFirst();
    }

    /**
     * Money in suspense, oldest first.
     *
     * @param withoutDossier whether also money that belongs to no dossier of ours, and so to no unit
     */
    public Uni<List<SuspenseRow>> suspense(
            FeeRights rights, boolean withoutDossier, Instant afterTime, String afterNumber, int most) {
        return transactions
                .look(SUSPENSE, rights.and(withoutDossier, FeeRow.column(afterTime), afterNumber, most))
                .map(rows -> rows.stream().map(SuspenseRow::of).toList());
    }
}
