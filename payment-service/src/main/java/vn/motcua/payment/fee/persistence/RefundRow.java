package vn.motcua.payment.fee.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.EventIds;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.payment.fee.model.Refund;
import vn.motcua.payment.fee.model.RefundReason;
import vn.motcua.payment.fee.model.RefundState;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Writes;

/**
 * Money to be given back, until the gateway has confirmed it.
 *
 * @param id without hyphens it is the request id that makes every repetition the same request
 * @param dossierId the dossier
 * @param refund what is given back
 * @param state how far it is
 * @param attempts how often the gateway was asked, for it or about it
 */
public record RefundRow(UUID id, UUID dossierId, Refund refund, RefundState state, int attempts) {

    /** Of a refund {@code r}; no column has the name of one of a fee. */
    static final String COLUMNS = """
            r.id as refund_id, r.dossier_id as refund_dossier, r.payment_id as refund_payment, r.gateway as refund_gateway,
            r.transaction_no as refund_transaction, r.amount as refund_amount, r.reason as refund_reason, r.state as refund_state, r.attempts
            """;

    private static final TableRows ADD = TableRows.of("""
            insert into refunds (id, dossier_id, payment_id, gateway, transaction_no, amount, reason, state, attempts, next_attempt_at,
                                 requested_at, version)
            values ($1, $2, $3, $4, $5, $6, $7, 'REQUESTED', 0, $8, $8, 0)
            """);

    private static final String FINISH = """
            update refunds set state = $2, refunded_at = $3, last_failure = null, version = version + 1 where id = $1
            """;

    private static final String WAIT = """
            update refunds
               set state = $2, next_attempt_at = $3, last_failure = $4, gateway_no = coalesce($5, gateway_no), version = version + 1
             where id = $1
            """;

    static RefundRow of(Row row) {
        return new RefundRow(
                row.getUUID("refund_id"),
                row.getUUID("refund_dossier"),
                new Refund(
                        row.getUUID("refund_payment"),
                        GatewayName.valueOf(row.getString("refund_gateway")),
                        row.getString("refund_transaction"),
                        row.getLong("refund_amount"),
                        RefundReason.valueOf(row.getString("refund_reason"))),
                RefundState.valueOf(row.getString("refund_state")),
                row.getInteger("attempts"));
    }

    /** Leaves a new one, due at once. */
    public static void add(Writes writes, UUID dossierId, Refund refund, Instant now) {
        writes.write(
                ADD,
                EventIds.next(),
                dossierId,
                refund.paymentId(),
                refund.gateway().name(),
                refund.transactionNo(),
                refund.amount(),
                refund.reason().name(),
                FeeRow.column(now));
    }

    /** The money is given back. */
    public void finish(Writes writes, RefundState stands, Instant now) {
        writes.write(FINISH, id, stands.name(), FeeRow.column(now));
    }

    /**
     * It is not given back yet.
     *
     * @param next when the gateway is asked next
     * @param code what it answered
     * @param gatewayNo its own number of the refund, once it has told it
     */
    public void wait(Writes writes, RefundState stands, Instant next, String code, @Nullable String gatewayNo) {
        writes.write(WAIT, id, stands.name(), FeeRow.column(next), code, gatewayNo);
    }
}
