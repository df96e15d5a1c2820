package vn.motcua.payment.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.web.Page;
import vn.motcua.payment.ledger.model.Posting;

/** The book, for those who check it. */
@Path("/payments/v1/ledger-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class LedgerResource {

    private final Callers callers;
    private final ReadingLedger reading;

    LedgerResource(Callers callers, ReadingLedger reading) {
        this.callers = callers;
        this.reading = reading;
    }

    /**
     * One side of a movement.
     *
     * @param posting both sides of a movement share it
     * @param amount VND: positive is a debit, negative a credit; the two sides sum to zero
     */
    @Schema(
            name = "LedgerEntry",
            examples = "{\"posting\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"kind\":\"FEE_SETTLED\","
                    + "\"account\":\"gateway:vnpay\",\"amount\":10000,\"currency\":\"VND\","
                    + "\"transactionNo\":\"14123456\",\"bookedAt\":\"2026-10-08T02:20:00Z\"}")
    public record LedgerEntryView(
            UUID posting,
            Posting.Kind kind,
            String account,
            long amount,
            String currency,
            String transactionNo,
            Instant bookedAt) {}

    /** The entries of a dossier, oldest first. A page counts postings; each has its two entries. */
    @GET
    @RolesAllowed({"cashier", "inspector"})
    @Operation(summary = "The ledger entries of a dossier, for cashiers and inspectors of its unit")
    public Uni<Page<LedgerEntryView>> entries(
            @QueryParam("dossierId") @NotNull UUID dossierId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        return reading.postings(callers.current(), dossierId, cursor, most + 1).map(rows -> {
            Page<List<LedgerEntryView>> page =
                    Page.of(rows, most, row -> List.of(row.id.toString()), LedgerResource::sides);
            return new Page<>(page.items().stream().flatMap(List::stream).toList(), page.next());
        });
    }

    private static List<LedgerEntryView> sides(LedgerPostingRow row) {
        return List.of(side(row, row.debitAccount, row.amount), side(row, row.creditAccount, -row.amount));
    }

    private static LedgerEntryView side(LedgerPostingRow row, String account, long amount) {
        return new LedgerEntryView(row.id, row.kind, account, amount, "VND", row.transactionNo, row.bookedAt);
    }
}
