package vn.motcua.notification.preference.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.preference.model.Preferences;
import vn.motcua.notification.preference.model.QuietHours;

/**
 * How the caller wants to be told from now on; it replaces what was chosen before.
 *
 * @param channels in which order they are tried; empty: in the inbox only, as far as the law leaves it open; absent: as the installation does it
 * @param quietFrom since when no telephone rings, Vietnamese time of day; with {@code quietTo} or not at all
 * @param quietTo until when, also over midnight
 * @param language in which letters are written
 */
@Schema(
        name = "PreferencesRequest",
        examples =
                "{\"channels\":[\"SMS\",\"EMAIL\"],\"quietFrom\":\"21:00\",\"quietTo\":\"07:00\",\"language\":\"vi\"}")
record PreferencesRequest(
        @Nullable @Size(max = 2) List<@NotNull ChannelName> channels,
        @Nullable @Pattern(regexp = TIME) String quietFrom,
        @Nullable @Pattern(regexp = TIME) String quietTo,
        @Nullable @Pattern(regexp = "vi|en") String language) {

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    Preferences wanted() {
        if (channels != null && channels.stream().distinct().count() < channels.size()) {
            throw InvalidRequest.field("channels", "invalid");
        }
        if ((quietFrom == null) != (quietTo == null)) {
            throw InvalidRequest.field(quietFrom == null ? "quietFrom" : "quietTo", "required");
        }
        return new Preferences(
                channels,
                quietFrom == null || quietTo == null
                        ? null
                        : new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietTo)),
                language);
    }
}
