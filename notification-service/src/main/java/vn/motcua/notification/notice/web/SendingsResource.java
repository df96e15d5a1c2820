package vn.motcua.notification.notice.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.role.Roles;
import vn.motcua.notification.notice.application.SendingAgain;
import vn.motcua.notification.notice.model.Delivery;

/** A letter that never came, sent once more. */
@Path("/notifications/v1/dossiers/{dossierId}/notices/{id}/sendings")
@Tag(name = "Notices")
public class SendingsResource {

    private final SendingAgain sendingAgain;
    private final Commands commands;
    private final Callers callers;

    SendingsResource(SendingAgain sendingAgain, Commands commands, Callers callers) {
        this.sendingAgain = sendingAgain;
        this.commands = commands;
        this.callers = callers;
    }

    /**
     * What was asked for.
     *
     * @param sending its number
     */
    @Schema(
            name = "NoticeSending",
            examples =
                    "{\"dossierId\":\"0199f3a2-6c1e-7c3a-9b52-3f0a5d1e8c44\",\"noticeId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"sending\":2}")
    record SendingView(UUID dossierId, UUID noticeId, int sending) {

        static SendingView of(Delivery delivery) {
            return new SendingView(
                    delivery.dossierId(), delivery.id(), delivery.sending().number());
        }
    }

    /** It counts among what its address is written, and is in the audit trail. */
    @POST
    @RolesAllowed({Roles.RECEPTION_OFFICER, Roles.CLERK, Roles.UNIT_LEAD})
    @Operation(
            operationId = "sendNoticeAgain",
            summary = "Send a letter once more",
            description =
                    "For officers of the dossier's units, where a letter was sent and never came, failed, or was withheld. It goes over the channel that was tried last, as another message, to the"
                            + " address that is known now, within the limits of that address (422 `letter-withheld`); one that is on its way cannot"
                            + " be sent again (409 `illegal-move`).")
    @APIResponse(
            responseCode = "202",
            description = "It will be sent; the notice shows what became of it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SendingView.class)))
    public Uni<Response> sendAgain(
            @PathParam("dossierId")
                    @Parameter(description = "The dossier", example = "0199f3a2-6c1e-7c3a-9b52-3f0a5d1e8c44")
                    UUID dossierId,
            @PathParam("id") @Parameter(description = "The notice", example = "0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10")
                    UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key) {
        var caller = callers.current();
        return commands.once(
                caller, key, "dossiers/" + dossierId + "/notices/" + id + "/sendings", Map.of(), tx -> sendingAgain
                        .sendAgain(tx, caller, dossierId, id)
                        .map(notice -> Answer.accepted(SendingView.of(notice))));
    }
}
