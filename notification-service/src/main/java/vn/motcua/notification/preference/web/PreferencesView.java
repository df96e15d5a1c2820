package vn.motcua.notification.preference.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.preference.model.Preferences;

/**
 * How the caller wants to be told.
 *
 * @param channels in which order they are tried; empty: in the inbox only; absent: as the installation does it
 * @param quietFrom since when no telephone rings, Vietnamese time of day
 * @param quietTo until when
 * @param language in which letters are written; absent: as each dossier says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Preferences",
        examples =
                "{\"channels\":[\"SMS\",\"EMAIL\"],\"quietFrom\":\"21:00\",\"quietTo\":\"07:00\",\"language\":\"vi\"}")
record PreferencesView(
        @Nullable List<ChannelName> channels,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        @Nullable String language) {

    static PreferencesView of(Preferences chosen) {
        return new PreferencesView(
                chosen.channels(),
                chosen.quiet() == null ? null : chosen.quiet().from().toString(),
                chosen.quiet() == null ? null : chosen.quiet().to().toString(),
                chosen.language());
    }
}
