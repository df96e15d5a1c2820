package vn.motcua.payment.ledger.web;

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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;
import vn.motcua.payment.ledger.application.ReadingLedger;
import vn.motcua.payment.ledger.model.Account;
import vn.motcua.payment.ledger.model.Posting;
import vn.motcua.payment.ledger.persistence.LedgerPostingRow;

/** The book, for those who check it. */
@Path("/payments/v1/ledger-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class LedgerResource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

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
                    + "\"transactionNo\":\"14123456\",\"bookedAt\":\"2026-10-08T09:20:00+07:00\"}")
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
    @RolesAllowed({Roles.CASHIER, Roles.INSPECTOR})
    @Operation(
            operationId = "listLedgerEntries",
            summary = "The ledger entries of a dossier, for cashiers and inspectors of its unit")
    public Uni<Page<LedgerEntryView>> entries(
            @QueryParam("dossierId") @NotNull UUID dossierId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        return reading.postings(
                        callers.current(),
                        dossierId,
                        Objects.requireNonNullElse(PageCursor.id(cursor), BEFORE_ALL),
                        most + 1)
                .map(rows -> {
                    Page<List<LedgerEntryView>> page =
                            Page.of(rows, most, row -> List.of(row.id().toString()), LedgerResource::sides);
                    return new Page<>(
                            page.items().stream().flatMap(List::stream).toList(), page.next());
                });
    }

    private static List<LedgerEntryView> sides(LedgerPostingRow row) {
        Posting posting = row.posting();
        return List.of(side(row, posting.debit(), posting.amount()), side(row, posting.credit(), -posting.amount()));
    }

    private static LedgerEntryView side(LedgerPostingRow row, Account account, long amount) {
        Posting posting = row.posting();
        return new LedgerEntryView(
                row.id(), posting.kind(), account.code(), amount, "VND", posting.transactionNo(), row.bookedAt());
    }
}
