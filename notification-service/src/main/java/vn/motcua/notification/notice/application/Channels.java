package vn.motcua.notification.notice.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.motcua.notification.contact.model.Route;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.notice.model.Dispatch;
import vn.motcua.notification.notice.model.LetterLimits;

/** The channels of this installation: in which order they are tried, and how often an address is written over each. */
@ApplicationScoped
class Channels {

    private final SendingConfig config;
    private final Conversations conversations;
    private final Map<ChannelName, LetterLimits> limits;

    Channels(SendingConfig config, Conversations conversations) {
        this.config = config;
        this.conversations = conversations;
        this.limits = Map.of(
                ChannelName.EMAIL, new LetterLimits(config.lettersAnHour(), config.lettersADay()),
                ChannelName.SMS, new LetterLimits(config.shortMessagesAnHour(), config.shortMessagesADay()));
    }

    /** The order, of those that this installation has; by mail where it names none of them. */
    Route route() {
        List<ChannelName> open =
                config.channels().stream().filter(conversations::isOpen).toList();
        return new Route(open.isEmpty() ? List.of(ChannelName.EMAIL) : open);
    }

    /** What is decided with for a batch. */
    Dispatch dispatch(Map<ChannelName, Integer> room, Instant now) {
        return new Dispatch(limits, config.lease(), room, now);
    }
}
