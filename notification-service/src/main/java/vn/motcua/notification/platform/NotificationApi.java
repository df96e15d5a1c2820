package vn.motcua.notification.platform;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The head of the service's OpenAPI document. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Motcua notification service",
                        version = "1",
                        description =
                                "Tells applicants by e-mail and in their inbox what has become of their dossier, officers in theirs"
                                        + " what runs out of time, and those who watch over the work what was sent when."),
        tags = {
            @Tag(name = "Inbox", description = "What the caller is told"),
            @Tag(name = "Preferences", description = "How the caller wants to be told"),
            @Tag(name = "Notices", description = "What was sent to whom, and what became of it"),
            @Tag(name = "Webhooks", description = "Other systems that are told of a unit's dossiers")
        })
public class NotificationApi extends Application {}
