package vn.motcua.notification.notice.application;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.work.Worker;
import vn.motcua.eventing.work.Workers;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.notice.model.Attempt;
import vn.motcua.notification.notice.model.LeasedDelivery;
import vn.motcua.transactions.EventLoop;

/**
 * Sends what this instance has leased, records round after round what became of it, and looks now and then for what is due and nobody's. Rounds have
 * a least distance, so that under load many mails share the statements and the commit of one round.
 */
@ApplicationScoped
class SendingLoop {

    private static final Logger LOG = Logger.getLogger(SendingLoop.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final SendingConfig config;
    private final SendingNotices sendingNotices;
    private final Conversations conversations;
    private final UnrecordedAttempts unrecorded;
    private final EventLoop eventLoop;
    private final Doorbell doorbell;
    private final Workers workers;
    private final Clock clock;
    private final ConcurrentLinkedQueue<Attempt> news = new ConcurrentLinkedQueue<>();
    private volatile boolean othersWait;
    private volatile boolean stopping;
    private Instant nextLook = Instant.MIN;
    private @Nullable Worker worker;

    SendingLoop(
            SendingConfig config,
            SendingNotices sendingNotices,
            Conversations conversations,
            UnrecordedAttempts unrecorded,
            EventLoop eventLoop,
            Doorbell doorbell,
            Workers workers,
            Clock clock) {
        this.config = config;
        this.sendingNotices = sendingNotices;
        this.conversations = conversations;
        this.unrecorded = unrecorded;
        this.eventLoop = eventLoop;
        this.doorbell = doorbell;
        this.workers = workers;
        this.clock = clock;
    }

    void start(@Observes StartupEvent ready) {
        if (config.enabled()) {
            worker = workers.start("sending-notices", this::goOn);
        }
    }

    /** Conversations under way end, what became of them is recorded, and what was not begun is given back. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        Worker running = worker;
        if (running != null) {
            conversations.stop();
            running.stop(doorbell::ring);
        }
    }

    /** How many can be taken now, by channel. */
    Map<ChannelName, Integer> room() {
        return config.enabled() && !stopping ? conversations.room() : Map.of();
    }

    /**
     * Sends what was leased for this instance and are committed.
     *
     * @param others whether there are more, for which there was no room
     */
    void take(List<LeasedDelivery> leased, boolean others) {
        leased.forEach(this::send);
        if (others) {
            othersWait = true;
            doorbell.ring();
        }
    }

    private void goOn(Worker running) throws InterruptedException {
        Duration pause = config.pause();
        while (!running.isStopping()) {
            beat(running);
            try {
                boolean more = round();
                pause = config.pause();
                if (more) {
                    continue;
                }
                doorbell.await(config.poll());
            } catch (ExecutionException failed) {
                Throwable cause = failed.getCause() == null ? failed : failed.getCause();
                LOG.warnf("Sending waits: %s", cause.getClass().getSimpleName());
                LOG.debug("Sending waits because of", failed);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
            if (!running.isStopping()) {
                Thread.sleep(pause);
            }
        }
        try {
            round();
        } catch (ExecutionException failed) {
            LOG.warn("What became of the last mails could not be recorded; they may be sent again");
        }
    }

    /** A conversation that never ends takes its place for ever: an instance that has such is not live, as if this loop stood still. */
    private void beat(Worker running) {
        if (!conversations.isOneStuck(clock.instant())) {
            running.beat();
        }
    }

    /** One round; says whether there may be more to lease at once. */
    private boolean round() throws ExecutionException, InterruptedException {
        for (Attempt attempt = news.poll(); attempt != null; attempt = news.poll()) {
            unrecorded.add(attempt);
        }
        unrecorded.record();
        Instant now = clock.instant();
        if (!othersWait && now.isBefore(nextLook)) {
            return false;
        }
        Map<ChannelName, Integer> room = new EnumMap<>(ChannelName.class);
        room().forEach((channel, most) -> {
            if (most > 0) {
                room.put(channel, most);
            }
        });
        if (room.isEmpty()) {
            return false;
        }
        List<LeasedDelivery> leased = eventLoop.await(() -> sendingNotices.lease(room));
        nextLook = now.plus(config.poll());
        Set<ChannelName> full = full(room, leased);
        othersWait = !full.isEmpty();
        leased.forEach(this::send);
        return full.stream().anyMatch(channel -> room.getOrDefault(channel, 0) > 1);
    }

    /** The channels that may have more. */
    private static Set<ChannelName> full(Map<ChannelName, Integer> room, List<LeasedDelivery> leased) {
        return room.keySet().stream()
                .filter(channel -> leased.stream()
                                .filter(one -> one.delivery().channel() == channel)
                                .count()
                        == room.getOrDefault(channel, 0))
                .collect(Collectors.toSet());
    }

    private void send(LeasedDelivery leased) {
        conversations.begin(leased, attempt -> {
            news.add(attempt);
            doorbell.ring();
        });
    }
}
