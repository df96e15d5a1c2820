package vn.motcua.payment.fee.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;
import vn.motcua.payment.fee.application.ReadingFees;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.payment.fee.model.SuspenseReason;
import vn.motcua.payment.fee.persistence.SuspenseRow;

/** Money that settles nothing, for those who must decide about it. */
@Path("/payments/v1/suspended-payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class SuspendedPaymentsResource {

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final Callers callers;
    private final ReadingFees reading;
    private final Clock clock;

    SuspendedPaymentsResource(Callers callers, ReadingFees reading, Clock clock) {
        this.callers = callers;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * One sum in suspense.
     *
     * @param amount VND
     * @param ageDays whole days that it has waited
     */
    @Schema(
            name = "SuspendedPayment",
            examples = "{\"gateway\":\"VNPAY\",\"transactionNo\":\"14123456\","
                    + "\"paymentId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\","
                    + "\"dossierId\":\"0190f3c2-0000-7a64-8a57-3c8e0d3d2f10\","
                    + "\"reference\":\"0190f3c27d1e7a648a573c8e0d3d2f10\",\"amount\":9000,\"currency\":\"VND\","
                    + "\"reason\":\"WRONG_AMOUNT\",\"since\":\"2026-10-08T09:20:00+07:00\",\"ageDays\":3}")
    public record SuspendedPaymentLine(
            GatewayName gateway,
            String transactionNo,
            @Nullable UUID paymentId,
            @Nullable UUID dossierId,
            String reference,
            long amount,
            String currency,
            SuspenseReason reason,
            Instant since,
            long ageDays) {

        static SuspendedPaymentLine of(SuspenseRow row, Instant now) {
            return new SuspendedPaymentLine(
                    row.gateway(),
                    row.transactionNo(),
                    row.paymentId(),
                    row.dossierId(),
                    row.reference(),
                    row.amount(),
                    "VND",
                    row.reason(),
                    row.since(),
                    Duration.between(row.since(), now).toDays());
        }
    }

    /** What waits, oldest first. */
    @GET
    @RolesAllowed({"cashier", "inspector", "administrator"})
    @Operation(
            operationId = "listSuspendedPayments",
            summary = "Money that settles nothing yet, oldest first",
            description =
                    "Cashiers and inspectors see the sums of their units' dossiers; administrators those that belong to no"
                            + " dossier, and so to no unit.")
    public Uni<Page<SuspendedPaymentLine>> suspended(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        Instant now = clock.instant();
        List<String> place = PageCursor.read(cursor, 2);
        Instant afterTime = place.isEmpty() ? Instant.EPOCH : time(place.getFirst());
        String afterNumber = place.isEmpty() ? "" : place.getLast();
        return reading.suspense(callers.current(), afterTime, afterNumber, most + 1)
                .map(rows -> Page.of(
                        rows,
                        most,
                        row -> List.of(row.since().toString(), row.transactionNo()),
                        row -> SuspendedPaymentLine.of(row, now)));
    }

    private static Instant time(String text) {
        try {
            Instant time = Instant.parse(text);
            if (time.isAfter(Instant.EPOCH) && time.isBefore(LAST)) {
                return time;
            }
        } catch (DateTimeException notOurs) {
            throw InvalidRequest.field("query.cursor", "cursor");
        }
        throw InvalidRequest.field("query.cursor", "cursor");
    }
}
