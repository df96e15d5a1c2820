package vn.motcua.notification.notice.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.eventing.Payloads;
import vn.motcua.kit.role.Roles;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.notice.application.PreviewingNotices;
import vn.motcua.notification.notice.application.PreviewingNotices.Preview;

/** What an event would be told with: computed, not stored, and sent to nobody. */
@Path("/notifications/v1/previews")
@Tag(name = "Notices")
public class PreviewsResource {

    private final PreviewingNotices previewing;

    PreviewsResource(PreviewingNotices previewing) {
        this.previewing = previewing;
    }

    /** In the words of a channel and a language. */
    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "previewNotice",
            summary = "What applicants would be told of an event",
            description =
                    "Takes any event that applicants are told of, such as the examples of the contract of events, and writes it in the words of a channel and a language."
                            + " Nothing is stored or sent; name, unit and procedure are made up.")
    @APIResponse(
            responseCode = "200",
            description = "The words",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreviewView.class)))
    public PreviewView preview(@NotNull @Valid PreviewRequest body) {
        Preview preview = previewing.preview(
                body.type(),
                Payloads.write(body.data()),
                Objects.requireNonNullElse(body.channel(), ChannelName.EMAIL),
                Objects.requireNonNullElse(body.language(), "vi"));
        return new PreviewView(
                preview.template(),
                preview.channel(),
                preview.subject(),
                preview.text(),
                preview.html(),
                preview.parts());
    }
}
