package vn.motcua.notification.webhook.web;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be told again.
 *
 * @param since what has happened since; messages are kept for a month
 */
@Schema(name = "ReplayRequest", examples = "{\"since\":\"2026-11-23T00:00:00+07:00\"}")
record ReplayRequest(@NotNull OffsetDateTime since) {}
