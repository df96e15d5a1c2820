package vn.motcua.notification.preference.web;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.notification.courier.model.ChannelName;

/**
 * That the caller agreed to a channel, or no longer does.
 *
 * @param given whether it was agreed
 * @param at when
 */
@Schema(name = "Consent", examples = "{\"channel\":\"SMS\",\"given\":false,\"at\":\"2026-11-23T08:15:02+07:00\"}")
record ConsentLine(ChannelName channel, boolean given, OffsetDateTime at) {}
