package vn.motcua.payment.fee.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.EventIds;
import vn.motcua.feerules.CollectAt;
import vn.motcua.payment.fee.model.Assessment;
import vn.motcua.payment.fee.model.Fee;
import vn.motcua.payment.fee.model.FeeEvent;
import vn.motcua.payment.fee.model.FeeState;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Writes;

/** One fee of a dossier as it stands in the database, with the bill that it is on. Whoever decides about it holds the bill's lock. */
public final class FeeRow {

    /** Of a fee {@code f} on its bill {@code b}. */
    static final String COLUMNS = BillRow.COLUMNS + """
            , f.fee_id, f.collect_at, f.state, f.amount, f.refundable, f.exemption, f.raised_at, f.settled_at, f.cancelled_at, f.refunded_at,
            f.settled_payment, f.settled_gateway, f.settled_transaction
            """;

    /** Where {@link #COLUMNS} are found. */
    static final String ON_BILL = " fees f join bills b on b.dossier_id = f.dossier_id ";

    /**
     * Ends a look-up of {@link #COLUMNS} on which something is decided. The bill is whose turn it is; the fee is locked with it because PostgreSQL, having
     * waited, reads again what it locks and nothing else: a fee that is only joined would be the one from before the wait.
     */
    static final String LOCKED = " for update of b, f";

    private static final TableRows ADD = TableRows.inserted(
            "fees",
            "dossier_id uuid",
            "fee_id uuid",
            "collect_at text",
            "state text",
            "amount bigint",
            "refundable boolean",
            "exemption text",
            "raised_at timestamptz",
            "settled_at timestamptz",
            "cancelled_at timestamptz",
            "refunded_at timestamptz",
            "settled_payment uuid",
            "settled_gateway text",
            "settled_transaction text",
            "beneficiary text",
            "version bigint");

    /** However many fees, in one statement. */
    private static final TableRows CHANGE = TableRows.of("""
            update fees f
               set state = v.state, amount = v.amount, refundable = v.refundable, exemption = v.exemption, raised_at = v.raised_at,
                   settled_at = v.settled_at, cancelled_at = v.cancelled_at, refunded_at = v.refunded_at,
                   settled_payment = v.settled_payment, settled_gateway = v.settled_gateway, settled_transaction = v.settled_transaction,
                   beneficiary = v.beneficiary, version = f.version + 1
              from unnest($1::uuid[], $2::text[], $3::bigint[], $4::boolean[], $5::text[], $6::timestamptz[], $7::timestamptz[],
                          $8::timestamptz[], $9::timestamptz[], $10::uuid[], $11::text[], $12::text[], $13::text[])
                as v(fee_id, state, amount, refundable, exemption, raised_at, settled_at, cancelled_at, refunded_at, settled_payment,
                     settled_gateway, settled_transaction, beneficiary)
             where f.fee_id = v.fee_id
            """);

    /** The bill that it is on. */
    public final BillRow bill;

    /** What other services call the fee. */
    public final UUID feeId;

    private final boolean isNew;
    private Fee fee;
    private Assessment.@Nullable Exemption exemption;
    private @Nullable Instant raisedAt;
    private @Nullable Instant settledAt;
    private @Nullable Instant cancelledAt;
    private @Nullable Instant refundedAt;

    private FeeRow(BillRow bill, Fee fee, boolean isNew) {
        this.bill = bill;
        this.feeId = fee.feeId();
        this.fee = fee;
        this.isNew = isNew;
    }

    /** The fee at reception of a dossier that we hear of for the first time. */
    public static FeeRow expected(UUID dossierId) {
        return expected(BillRow.begun(dossierId), CollectAt.RECEPTION);
    }

    /** Another fee on a bill. */
    public static FeeRow expected(BillRow bill, CollectAt collectAt) {
        return new FeeRow(bill, Fee.expected(bill.dossierId, EventIds.next(), collectAt), true);
    }

    static FeeRow of(Row row) {
        return of(row, BillRow.of(row));
    }

    static FeeRow of(Row row, BillRow bill) {
        UUID settledPayment = row.getUUID("settled_payment");
        Fee fee = new Fee(
                bill.dossierId,
                row.getUUID("fee_id"),
                bill.dossierCode == null ? "" : bill.dossierCode,
                bill.unit == null ? "" : bill.unit,
                CollectAt.valueOf(row.getString("collect_at")),
                FeeState.valueOf(row.getString("state")),
                row.getLong("amount"),
                row.getBoolean("refundable"),
                settledPayment == null
                        ? null
                        : new Fee.Settlement(
                                settledPayment,
                                GatewayName.valueOf(row.getString("settled_gateway")),
                                row.getString("settled_transaction")));
        FeeRow read = new FeeRow(bill, fee, false);
        String exemption = row.getString("exemption");
        read.exemption = exemption == null ? null : Assessment.Exemption.valueOf(exemption);
        read.raisedAt = instant(row, "raised_at");
        read.settledAt = instant(row, "settled_at");
        read.cancelledAt = instant(row, "cancelled_at");
        read.refundedAt = instant(row, "refunded_at");
        return read;
    }

    /** As the model sees it. */
    public Fee toModel() {
        return new Fee(
                bill.dossierId,
                feeId,
                bill.dossierCode == null ? "" : bill.dossierCode,
                bill.unit == null ? "" : bill.unit,
                fee.collectAt(),
                fee.state(),
                fee.amount(),
                fee.refundable(),
                fee.settledBy());
    }

    /** Takes over what was decided. */
    public void become(Fee decided) {
        fee = decided;
    }

    /** Notes when something happened, for those who look. */
    public void remember(FeeEvent event) {
        switch (event) {
            case FeeEvent.FeeRaised raised -> raisedAt = raised.raisedAt();
            case FeeEvent.FeeExempted exempted -> {
                raisedAt = exempted.exemptedAt();
                exemption = exempted.reason();
            }
            case FeeEvent.FeeSettled settled -> settledAt = settled.settledAt();
            case FeeEvent.FeeCancelled cancelled -> cancelledAt = cancelled.cancelledAt();
            case FeeEvent.FeeRefunded refunded -> {
                if (fee.state() == FeeState.REFUNDED && refundedAt == null) {
                    refundedAt = refunded.refundedAt();
                }
            }
            case FeeEvent.FeeRefundRequested ignored -> {}
            case FeeEvent.PaymentSuspended ignored -> {}
        }
    }

    /** Leaves the row and its bill, once for all that was decided. */
    public void write(Writes writes) {
        writeAll(writes, List.of(this));
    }

    /** Leaves rows and their bills, each bill once: two statements however many they are, and those travel as one. */
    public static void writeAll(Writes writes, Collection<FeeRow> rows) {
        BillRow.writeAll(writes, rows.stream().map(row -> row.bill).distinct().toList());
        rows.stream().filter(row -> row.isNew).forEach(row -> row.add(writes));
        List<FeeRow> changed = rows.stream().filter(row -> !row.isNew).toList();
        if (!changed.isEmpty()) {
            writes.write(
                    CHANGE,
                    changed.stream().map(row -> row.feeId).toArray(UUID[]::new),
                    changed.stream().map(row -> row.fee.state().name()).toArray(String[]::new),
                    changed.stream().map(row -> row.fee.amount()).toArray(Long[]::new),
                    changed.stream().map(row -> row.fee.refundable()).toArray(Boolean[]::new),
                    changed.stream()
                            .map(row -> row.exemption == null ? null : row.exemption.name())
                            .toArray(String[]::new),
                    times(changed, FeeRow::raisedAt),
                    times(changed, FeeRow::settledAt),
                    times(changed, FeeRow::cancelledAt),
                    times(changed, FeeRow::refundedAt),
                    settlements(changed, Fee.Settlement::paymentId).toArray(UUID[]::new),
                    settlements(changed, settlement -> settlement.gateway().name())
                            .toArray(String[]::new),
                    settlements(changed, Fee.Settlement::transactionNo).toArray(String[]::new),
                    changed.stream().map(row -> row.bill.unit).toArray(String[]::new));
        }
    }

    private static OffsetDateTime[] times(List<FeeRow> rows, Function<FeeRow, @Nullable Instant> time) {
        return rows.stream().map(row -> column(time.apply(row))).toArray(OffsetDateTime[]::new);
    }

    private static <T> Stream<@Nullable T> settlements(List<FeeRow> rows, Function<Fee.Settlement, T> part) {
        return rows.stream().map(row -> row.fee.settledBy() == null ? null : part.apply(row.fee.settledBy()));
    }

    private void add(Writes writes) {
        Fee.Settlement settlement = fee.settledBy();
        writes.write(
                ADD,
                bill.dossierId,
                feeId,
                fee.collectAt().name(),
                fee.state().name(),
                fee.amount(),
                fee.refundable(),
                exemption == null ? null : exemption.name(),
                column(raisedAt),
                column(settledAt),
                column(cancelledAt),
                column(refundedAt),
                settlement == null ? null : settlement.paymentId(),
                settlement == null ? null : settlement.gateway().name(),
                settlement == null ? null : settlement.transactionNo(),
                bill.unit,
                0L);
    }

    /** When it is collected. */
    public CollectAt collectAt() {
        return fee.collectAt();
    }

    /** Where it stands. */
    public FeeState state() {
        return fee.state();
    }

    /** VND; zero until it is raised. */
    public long amount() {
        return fee.amount();
    }

    /** Whether a withdrawal gives it back. */
    public boolean refundable() {
        return fee.refundable();
    }

    /** Why nothing is due. */
    public Assessment.@Nullable Exemption exemption() {
        return exemption;
    }

    /** When it was raised, or found to be exempt. */
    public @Nullable Instant raisedAt() {
        return raisedAt;
    }

    /** When it was settled. */
    public @Nullable Instant settledAt() {
        return settledAt;
    }

    /** When it was cancelled. */
    public @Nullable Instant cancelledAt() {
        return cancelledAt;
    }

    /** When it was given back. */
    public @Nullable Instant refundedAt() {
        return refundedAt;
    }

    static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    /** A moment as the database takes it. */
    public static @Nullable OffsetDateTime column(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
