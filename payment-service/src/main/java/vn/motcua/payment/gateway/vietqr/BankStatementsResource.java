package vn.motcua.payment.gateway.vietqr;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.text.MultiLine;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.payment.gateway.vietqr.persistence.StatementLines;
import vn.motcua.payment.reference.FeeRights;
import vn.motcua.transactions.EventLoop;

/** Statements of the accounts that fees are transferred to. */
@Path("/payments/v1/bank-statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
public class BankStatementsResource {

    private static final int LONGEST = 9_000_000;

    private final Callers callers;
    private final Commands commands;
    private final ImportingStatement importing;
    private final StatementLines statements;
    private final EventLoop eventLoop;
    private final Clock clock;

    BankStatementsResource(
            Callers callers,
            Commands commands,
            ImportingStatement importing,
            StatementLines statements,
            EventLoop eventLoop,
            Clock clock) {
        this.callers = callers;
        this.commands = commands;
        this.importing = importing;
        this.statements = statements;
        this.eventLoop = eventLoop;
        this.clock = clock;
    }

    /** A statement as the bank has written it. */
    @Schema(
            name = "BankStatementRequest",
            examples =
                    "{\"account\":\"1021234567\",\"format\":\"CSV\","
                            + "\"content\":\"date,reference,credit,content\\n2026-10-08,FT26281000001,10000,MC0A1B2C3D4E5F42\\n\"}")
    public record BankStatementRequest(
            @NotBlank @Size(max = 19) String account,
            @JsonProperty("format") @NotNull StatementFormat format,

            @MultiLine @NotBlank @Size(max = LONGEST) String content) {}

    /** A statement that was taken. */
    @Schema(
            name = "BankStatement",
            examples =
                    "{\"id\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"account\":\"1021234567\",\"lines\":120,\"newLines\":118,"
                            + "\"importedAt\":\"2026-10-09T08:00:00+07:00\",\"waiting\":0,\"matched\":115,\"unmatched\":2}")
    public record BankStatementView(
            UUID id,
            String account,

            @Schema(description = "Lines in the statement") int lines,

            @Schema(description = "Those of them that were in no statement before")
            int newLines,

            OffsetDateTime importedAt,

            @Schema(description = "New lines that nobody has looked at yet")
            long waiting,

            @Schema(description = "New lines that name a fee paid into this account")
            long matched,

            @Schema(description = "New lines whose money stands in suspense because they name none")
            long unmatched) {}

    /** Takes a statement. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASHIER, Roles.UNIT_LEAD})
    @Operation(
            operationId = "importBankStatement",
            summary = "Bring a bank statement of the own unit's account",
            description =
                    "CSV with a head (day, reference, credit, debit, content; Vietnamese or English), MT940 or camt.053, in VND. Each line counts once, by the"
                            + " bank's reference, however often it is brought, in whichever format. Lines are looked at right afterwards: a line"
                            + " with the code of a fee settles it when account and amount are its own; what fits no fee stands in suspense.")
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = BankStatementView.class)))
    @APIResponse(responseCode = "404", description = "Not an account of a unit of the caller's")
    @APIResponse(responseCode = "422", description = "unreadable-statement: nothing of it is kept")
    public Uni<Response> take(
            @Parameter(description = "New for each command, the same for each retry", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @NotNull @Valid BankStatementRequest body) {
        Caller caller = callers.current();
        // Reading takes a second that the event loop does not have.
        return eventLoop
                .aside(() -> read(body))
                .chain(lines -> commands.once(caller, key, "bank-statements", body, tx -> importing
                        .take(tx, caller, body.account(), body.format(), lines)
                        .map(taken -> Answer.created(view(taken), "/payments/v1/bank-statements/" + taken.id()))));
    }

    private static List<StatementLine> read(BankStatementRequest body) {
        return switch (body.format()) {
            case CSV -> CsvStatement.read(body.account(), body.content());
            case MT940 -> Mt940Statement.read(body.account(), body.content());
            case CAMT053 -> Camt053Statement.read(body.account(), body.content());
        };
    }

    private static BankStatementView view(ImportingStatement.Imported taken) {
        return new BankStatementView(
                taken.id(),
                taken.account(),
                taken.lines(),
                taken.newLines(),
                VietnamTime.local(taken.at()),
                taken.newLines(),
                0,
                0);
    }

    /** What has become of a statement. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CASHIER, Roles.UNIT_LEAD, Roles.INSPECTOR})
    @Operation(
            operationId = "readBankStatement",
            summary = "A bank statement of a unit in which the caller works, and how far its lines are")
    public Uni<BankStatementView> statement(@PathParam("id") UUID id) {
        return statements
                .seen(FeeRights.toSeeTheCounter(callers.current(), clock.instant()), id)
                .map(found -> found.map(one -> new BankStatementView(
                                one.id(),
                                one.account(),
                                one.lines(),
                                one.newLines(),
                                VietnamTime.local(one.importedAt()),
                                one.waiting(),
                                one.matched(),
                                one.unmatched()))
                        .orElseThrow(NotFound::new));
    }
}
