package vn.motcua.notification.door;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.notification.inbox.application.InboxStreams;
import vn.motcua.notification.notice.application.ForgettingCounts;
import vn.motcua.notification.notice.application.SendingMeters;
import vn.motcua.notification.webhook.application.TellingOthers;
import vn.motcua.transactions.Rounds;

/** What is done because time has passed. */
@ApplicationScoped
class Timers {

    private final SendingMeters meters;
    private final ForgettingCounts forgetting;
    private final InboxStreams streams;
    private final TellingOthers others;

    Timers(SendingMeters meters, ForgettingCounts forgetting, InboxStreams streams, TellingOthers others) {
        this.meters = meters;
        this.forgetting = forgetting;
        this.streams = streams;
        this.others = others;
    }

    @Scheduled(every = "15s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> lookHowManyWait() {
        return Rounds.round("Looks at what waits", meters.look());
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forgetCounts() {
        return Rounds.round("Counts", forgetting.forget());
    }

    @Scheduled(every = "${motcua.webhooks.look:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tellOthers() {
        return Rounds.round("Webhooks", others.look());
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forgetMessages() {
        return Rounds.round("Webhook messages", others.forget());
    }

    @Scheduled(every = "${motcua.inbox.look:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tellStreams() {
        return streams.look();
    }
}
