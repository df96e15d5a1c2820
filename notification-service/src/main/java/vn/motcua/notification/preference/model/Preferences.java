package vn.motcua.notification.preference.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.courier.model.ChannelName;

/**
 * How an account wants to be told.
 *
 * @param channels in which order; empty: in the inbox only; absent: as the installation does it
 * @param quiet when no telephone rings; absent: it may always ring
 * @param language in which letters are written; absent: as the dossier says
 */
public record Preferences(
        @Nullable List<ChannelName> channels,
        @Nullable QuietHours quiet,
        @Nullable String language) {

    /** Of somebody who has chosen nothing. */
    public static final Preferences NONE = new Preferences(null, null, null);

    /**
     * The order of channels; empty where nothing is to be sent.
     *
     * @param installation what there is, in the order in which it is tried where nothing was chosen
     * @param legal whether the law wants it told: then what was chosen comes first, and what was not behind it
     */
    public List<ChannelName> order(List<ChannelName> installation, boolean legal) {
        if (channels == null) {
            return installation;
        }
        Stream<ChannelName> chosen = channels.stream().filter(installation::contains);
        return (legal ? Stream.concat(chosen, installation.stream()) : chosen)
                .distinct()
                .toList();
    }

    /** How long something waits before it goes over a channel; a mail makes no noise, and what the law wants told waits for nobody. */
    public Duration wait(ChannelName channel, boolean legal, Instant now) {
        return quiet == null || legal || channel != ChannelName.SMS ? Duration.ZERO : quiet.left(now);
    }
}
