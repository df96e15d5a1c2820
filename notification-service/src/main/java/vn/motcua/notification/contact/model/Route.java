package vn.motcua.notification.contact.model;

import java.util.List;
import java.util.Optional;
import vn.motcua.notification.courier.model.ChannelName;

/**
 * The order in which channels are tried.
 *
 * @param channels the first one is tried first; never empty
 */
public record Route(List<ChannelName> channels) {

    /** Checks and copies. */
    public Route {
        channels = List.copyOf(channels);
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("a route without a channel");
        }
    }

    /** Where to begin: with the first that reaches this contact; with the first of all, which will say that it does not, where none does. */
    public ChannelName first(Contact contact) {
        return channels.stream().filter(contact::reachable).findFirst().orElse(channels.getFirst());
    }

    /** What is tried when one has failed: the next that reaches this contact; empty when none is left. */
    public Optional<ChannelName> after(ChannelName failed, Contact contact) {
        return channels.stream()
                .skip(channels.indexOf(failed) + 1L)
                .filter(contact::reachable)
                .findFirst();
    }
}
