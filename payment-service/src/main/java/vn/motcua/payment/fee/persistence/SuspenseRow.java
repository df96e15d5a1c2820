package vn.motcua.payment.fee.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.payment.fee.model.SuspenseReason;

/**
 * Money that settles nothing and waits for somebody to decide.
 *
 * @param transactionNo the gateway's number
 * @param paymentId the attempt; absent, like the dossier, when the reference is none of ours
 * @param reference as the gateway said it
 * @param amount VND
 */
public record SuspenseRow(
        GatewayName gateway,
        String transactionNo,
        @Nullable UUID paymentId,
        @Nullable UUID dossierId,
        String reference,
        long amount,
        SuspenseReason reason,
        Instant since) {

    static SuspenseRow of(Row row) {
        return new SuspenseRow(
                GatewayName.valueOf(row.getString("gateway")),
                row.getString("transaction_no"),
                row.getUUID("payment_id"),
                row.getUUID("dossier_id"),
                row.getString("reference"),
                row.getLong("amount"),
                SuspenseReason.valueOf(row.getString("reason")),
                Objects.requireNonNull(FeeRow.instant(row, "since")));
    }
}
