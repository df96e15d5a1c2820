package vn.motcua.notification.notice.application;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import vn.motcua.notification.channel.Channel;
import vn.motcua.notification.courier.Verdict;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.letter.model.LetterOrder;
import vn.motcua.notification.notice.model.Attempt;
import vn.motcua.notification.notice.model.Delivery;
import vn.motcua.notification.notice.model.LeasedDelivery;
import vn.motcua.notification.notice.model.Outcome;
import vn.motcua.notification.notice.model.Reason;
import vn.motcua.notification.notice.model.Retrying;

/** The conversations with the systems behind the channels that are under way. */
@ApplicationScoped
class Conversations {

    private static final Logger LOG = Logger.getLogger(Conversations.class);

    private final SendingConfig config;
    private final Map<ChannelName, Channel> channels = new EnumMap<>(ChannelName.class);
    private final Clock clock;
    private final Retrying retrying;

    /** What the channels have, with the end of its lease. */
    private final Map<Key, Instant> underWay = new ConcurrentHashMap<>();

    Conversations(SendingConfig config, @All List<Channel> channels, Clock clock) {
        this.config = config;
        this.clock = clock;
        channels.forEach(channel -> this.channels.put(channel.name(), channel));
        this.retrying = new Retrying(config.firstRetry(), config.longestRetry(), config.giveUpAfter());
    }

    private record Key(UUID notice, ChannelName channel) {
        static Key of(Delivery delivery) {
            return new Key(delivery.id(), delivery.channel());
        }
    }

    /** How many more can begin now, by channel; those that this installation has not are missing. */
    Map<ChannelName, Integer> room() {
        Map<ChannelName, Integer> room = new EnumMap<>(ChannelName.class);
        channels.forEach((name, channel) -> {
            if (channel.isOpen()) {
                long begun = underWay.keySet().stream()
                        .filter(key -> key.channel() == name)
                        .count();
                room.put(name, channel.room((int) Math.max(0, config.batch() - begun)));
            }
        });
        return room;
    }

    /** Whether this installation has it. */
    boolean isOpen(ChannelName channel) {
        Channel known = channels.get(channel);
        return known != null && known.isOpen();
    }

    /** Whether one goes on for so long that it will never end. */
    boolean isOneStuck(Instant now) {
        return underWay.values().stream()
                .anyMatch(until -> until.plus(config.lease()).isBefore(now));
    }

    /** Lets those under way end and begins no other. */
    void stop() throws InterruptedException {
        for (Channel channel : channels.values()) {
            channel.stop();
        }
    }

    /**
     * Begins to send a notice, unless it cannot be sent.
     *
     * @param ended hears what became of it, at once or later
     */
    void begin(LeasedDelivery leased, Consumer<Attempt> ended) {
        Delivery delivery = leased.delivery();
        if (!leased.contact().reachable(delivery.channel())) {
            ended.accept(new Attempt(leased, new Outcome.GivenUp(clock.instant(), Reason.NO_ADDRESS)));
            return;
        }
        if (underWay.putIfAbsent(Key.of(delivery), leased.until()) != null) {
            // An attempt of ours that outlived its lease is still at it; this one ends by its own lease.
            return;
        }
        LetterOrder order = new LetterOrder(
                delivery.id(),
                delivery.sending().number(),
                delivery.template(),
                delivery.notice().facts(),
                delivery.notice().raisedAt(),
                leased.contact(),
                leased.dossier());
        Objects.requireNonNull(channels.get(delivery.channel())).take(order, leased.until(), answer -> {
            underWay.remove(Key.of(delivery));
            ended.accept(new Attempt(leased, outcome(leased, answer.verdict(), clock.instant()), answer.references()));
        });
    }

    private Outcome outcome(LeasedDelivery leased, Verdict verdict, Instant now) {
        Instant since = leased.delivery().sending().since();
        return switch (verdict) {
            case ACCEPTED -> new Outcome.HandedOver(now);
            case REFUSED_FOR_GOOD -> new Outcome.GivenUp(now, Reason.REJECTED);
            case REFUSED_FOR_NOW -> retrying.refused(leased.attempt(), since, now);
            case NOT_TRIED -> new Outcome.NotTried();
            case UNWRITABLE -> {
                LOG.errorf(
                        "Notice %s (%s) cannot be put into words",
                        leased.delivery().id(), leased.delivery().template());
                yield retrying.unwritable(since, now);
            }
        };
    }
}
