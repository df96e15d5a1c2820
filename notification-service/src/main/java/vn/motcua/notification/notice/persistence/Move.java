package vn.motcua.notification.notice.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.notice.model.NoticeState;
import vn.motcua.notification.notice.model.NoticeTransitions;
import vn.motcua.notification.notice.model.Outcome;

/**
 * What an outcome means for the row of its notice.
 *
 * @param noticeId the notice
 * @param attempt the attempt it is about
 */
public record Move(UUID noticeId, int attempt, Outcome outcome) {

    /** As the statement wants it. */
    private record Row(
            UUID id,
            int attempt,
            Set<NoticeState> froms,
            NoticeState to,
            int back,
            double pause,
            boolean ends,
            @Nullable Instant at,
            Outcome.@Nullable Failure failure) {}

    Object row() {
        return switch (outcome) {
            case Outcome.HandedOver handedOver -> row(0, Duration.ZERO, handedOver.at(), null);
            case Outcome.GivenUp givenUp -> row(0, Duration.ZERO, givenUp.at(), givenUp.failure());
            case Outcome.Deferred deferred -> row(0, deferred.pause(), null, null);
            case Outcome.NotTried ignored -> row(1, Duration.ZERO, null, null);
        };
    }

    private Row row(int back, Duration pause, @Nullable Instant at, Outcome.@Nullable Failure failure) {
        return new Row(
                noticeId,
                attempt,
                NoticeTransitions.from(outcome.action()),
                NoticeTransitions.to(outcome.action()),
                back,
                pause.toMillis() / 1000.0,
                at != null,
                at,
                failure);
    }
}
