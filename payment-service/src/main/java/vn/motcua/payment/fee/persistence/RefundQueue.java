package vn.motcua.payment.fee.persistence;

import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.payment.fee.model.RefundState;
import vn.motcua.payment.fee.port.RefundGateway;
import vn.motcua.payment.reference.FeeRights;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;

/** Refunds that wait for their gateway. */
@ApplicationScoped
public class RefundQueue {

    static final String LEASE = """
            update refunds r
               set attempts = r.attempts + 1, next_attempt_at = $1, version = r.version + 1
              from payments p
             where p.id = r.payment_id
               and r.id in (select w.id from refunds w
                             where w.state in ('REQUESTED', 'ACCEPTED') and w.next_attempt_at <= $2 and w.gateway = any($4)
                             order by w.next_attempt_at limit $3
                               for update skip locked)
            returning r.id, r.payment_id, p.created_at, r.transaction_no, r.amount, r.state, r.gateway_no
            """;

    private static final String LOCK = "select " + FeeRow.COLUMNS + ", " + RefundRow.COLUMNS
            + " from refunds r join payments p on p.id = r.payment_id join fees f on f.fee_id = p.fee_id"
            + " join bills b on b.dossier_id = f.dossier_id where r.id = $1" + FeeRow.LOCKED + ", r";

    private static final String AT_THE_COUNTER = "select " + FeeRow.COLUMNS + ", " + RefundRow.COLUMNS
            + " from refunds r join payments p on p.id = r.payment_id join fees f on f.fee_id = p.fee_id"
            + " join bills b on b.dossier_id = f.dossier_id"
            + " where b.dossier_id = $5 and r.state = 'REQUESTED' and r.gateway = any($6) and " + FeeRights.MAY_SEE
            + " order by r.requested_at limit 1" + FeeRow.LOCKED + ", r";

    private static final String[] OVER_THE_WIRE = Arrays.stream(GatewayName.values())
            .filter(GatewayName::isOverTheWire)
            .map(Enum::name)
            .toArray(String[]::new);

    private static final String[] BY_CASHIERS = Arrays.stream(GatewayName.values())
            .filter(gateway -> !gateway.isOverTheWire())
            .map(Enum::name)
            .toArray(String[]::new);

    /** A refund that is asked for now, and how far it was. */
    public record Due(RefundGateway.Order order, RefundState state) {}

    /** A refund and the fee it is about. */
    public record Owed(RefundRow refund, FeeRow fee) {}

    /** Takes up to so many that are due; nobody else takes them before the lease has ended. */
    public Asked<List<Due>> lease(Transaction tx, Instant now, Instant until, int most) {
        return tx.ask(LEASE, FeeRow.column(until), FeeRow.column(now), most, OVER_THE_WIRE)
                .as(rows -> rows.stream().map(RefundQueue::due).toList());
    }

    private static Due due(Row row) {
        return new Due(
                new RefundGateway.Order(
                        row.getUUID("id"),
                        References.of(row.getUUID("payment_id")),
                        Objects.requireNonNull(FeeRow.instant(row, "created_at")),
                        row.getString("transaction_no"),
                        row.getLong("amount"),
                        row.getString("gateway_no")),
                RefundState.valueOf(row.getString("state")));
    }

    /** The oldest sum of a dossier that was taken at a counter or transferred and is owed back, with its fee, locked. */
    public Asked<Optional<Owed>> atTheCounter(Transaction tx, FeeRights rights, UUID dossier) {
        return tx.ask(AT_THE_COUNTER, rights.and(dossier, BY_CASHIERS)).as(rows -> rows.stream()
                .map(row -> new Owed(RefundRow.of(row), FeeRow.of(row)))
                .findFirst());
    }

    /** A refund and its fee, locked. */
    public Asked<Optional<Owed>> lock(Transaction tx, UUID refund) {
        return tx.ask(LOCK, refund).as(rows -> rows.stream()
                .map(row -> new Owed(RefundRow.of(row), FeeRow.of(row)))
                .findFirst());
    }
}
