package vn.motcua.notification.inbox.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything was read that the caller has seen.
 *
 * @param upTo the item that arrived last among those seen; what arrived behind it stays unread
 */
@Schema(name = "InboxReading", examples = "{\"upTo\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\"}")
record ReadingRequest(@NotNull UUID upTo) {}
