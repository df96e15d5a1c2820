package vn.motcua.notification.inbox.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.identity.Revocations;
import vn.motcua.kit.stream.Listener;
import vn.motcua.kit.stream.OpenStreams;
import vn.motcua.notification.inbox.model.InboxItem;
import vn.motcua.notification.inbox.persistence.InboxItems;
import vn.motcua.notification.inbox.persistence.InboxItems.Arrival;
import vn.motcua.notification.inbox.persistence.Unread;

/**
 * The streams that are open at this instance. One look at the database serves all of them, whoever wrote what they wait for. What came is told at
 * least once: a stream that goes on where another broke off may repeat what that one told last.
 */
@ApplicationScoped
public class InboxStreams {

    private static final int MOST_A_LOOK = 100;

    private final InboxItems inbox;
    private final InboxConfig config;
    private final Clock clock;
    private final OpenStreams<InboxStream> streams;

    InboxStreams(InboxItems inbox, InboxConfig config, Revocations revocations, Clock clock, MeterRegistry registry) {
        this.inbox = inbox;
        this.config = config;
        this.clock = clock;
        this.streams = new OpenStreams<>(revocations);
        registry.gaugeCollectionSize("motcua.inbox.streams", List.of(), streams.all());
    }

    /**
     * What comes from now on.
     *
     * @param place where another stream broke off; absent: here
     */
    public Multi<StreamNews> open(Listener listener, @Nullable Instant place) {
        Listener bounded = listener.until(clock.instant().plus(config.streamLasts()));
        return inbox.unread(listener.reader()).onItem().transformToMulti(unread -> Multi.createFrom()
                .<StreamNews>emitter(emitter -> begin(bounded, place, unread, emitter), OpenStreams.MOST_UNTAKEN));
    }

    private void begin(
            Listener listener, @Nullable Instant place, Unread unread, MultiEmitter<? super StreamNews> emitter) {
        Instant now = clock.instant();
        InboxStream stream = new InboxStream(listener, emitter, place == null ? unread.asOf() : place, now);
        stream.say(new StreamNews.Count(unread.items(), unread.asOf()), now);
        streams.add(stream, emitter, config.streamsOfOne());
    }

    /** Tells every stream what has come for it, and ends those whose time or right is over. */
    public Uni<Void> look() {
        Instant now = clock.instant();
        List<InboxStream> open = streams.live(now);
        if (open.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return inbox.arrived(
                        open.stream()
                                .map(stream ->
                                        new InboxItems.Waiting(stream.listener().reader(), stream.since()))
                                .toList(),
                        MOST_A_LOOK)
                .chain(arrivals -> count(tell(open, arrivals, now), now))
                .invoke(() -> open.stream()
                        .filter(stream -> stream.isSilentFor(config.heartbeat(), now))
                        .forEach(stream -> stream.say(new StreamNews.StillThere(), now)));
    }

    private static List<InboxStream> tell(List<InboxStream> open, List<Arrival> arrivals, Instant now) {
        Map<Integer, List<InboxItem>> byStream = arrivals.stream()
                .collect(
                        Collectors.groupingBy(Arrival::stream, Collectors.mapping(Arrival::item, Collectors.toList())));
        List<InboxStream> withNews = new ArrayList<>();
        byStream.forEach((place, mine) -> {
            if (open.get(place).tell(mine, mine.size() < MOST_A_LOOK, now)) {
                withNews.add(open.get(place));
            }
        });
        return withNews;
    }

    private Uni<Void> count(List<InboxStream> streams, Instant now) {
        List<UUID> readers = streams.stream()
                .map(stream -> stream.listener().reader())
                .distinct()
                .toList();
        return Multi.createFrom()
                .iterable(readers)
                .onItem()
                .transformToUniAndConcatenate(reader -> inbox.unread(reader).invoke(unread -> streams.stream()
                        .filter(stream -> stream.listener().reader().equals(reader))
                        .forEach(stream -> stream.say(new StreamNews.Count(unread.items(), unread.asOf()), now))))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
