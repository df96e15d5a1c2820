package vn.motcua.notification.notice.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.courier.model.ChannelName;

/**
 * What is to be put into words.
 *
 * @param type of the event
 * @param data its payload, as the contract of events has it
 * @param channel over which it would go; absent: by mail
 * @param language in which it is said; absent: Vietnamese
 */
@Schema(
        name = "PreviewRequest",
        examples =
                "{\"type\":\"vn.motcua.fee.settled.v1\",\"data\":{\"dossierId\":\"0199f3a2-6c1e-7c3a-9b52-3f0a5d1e8c44\",\"amount\":10000,"
                        + "\"settledAt\":\"2026-11-23T02:21:40.118Z\"},\"channel\":\"SMS\",\"language\":\"vi\"}")
record PreviewRequest(
        @NotNull @Size(max = 100) @Pattern(regexp = "vn\\.motcua\\.[a-z-]+\\.[a-z-]+\\.v[0-9]+")
        String type,

        @NotNull Map<String, @Nullable Object> data,
        @Nullable ChannelName channel,
        @Nullable @Pattern(regexp = "vi|en") String language) {}
