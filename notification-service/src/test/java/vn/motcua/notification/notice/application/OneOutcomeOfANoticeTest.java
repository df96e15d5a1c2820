package vn.motcua.notification.notice.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.notice.application.SendingNotices.Attempt;
import vn.motcua.notification.notice.model.LeasedNotice;
import vn.motcua.notification.notice.model.NoticeFacts;
import vn.motcua.notification.notice.model.NoticeTemplate;
import vn.motcua.notification.notice.model.Outcome;

/** Two outcomes of one notice in a round once stopped all mail of an instance until its restart. */
class OneOutcomeOfANoticeTest {

    private static final UUID NOTICE = UUID.randomUUID();
    private static final Outcome SENT = new Outcome.HandedOver(Instant.EPOCH);
    private static final Outcome LATER = new Outcome.Deferred(Duration.ofSeconds(1));

    @Test
    void thatItWasHandedOverCountsWhoeverSaysSo() {
        assertThat(SendingNotices.byNotice(List.of(attempt(1, SENT), attempt(2, LATER))).values())
                .extracting(Attempt::outcome)
                .containsExactly(SENT);
        assertThat(SendingNotices.byNotice(List.of(attempt(1, LATER), attempt(2, SENT))).values())
                .extracting(Attempt::outcome)
                .containsExactly(SENT);
    }

    @Test
    void otherwiseTheLaterAttemptCounts() {
        assertThat(SendingNotices.byNotice(List.of(attempt(1, LATER), attempt(2, new Outcome.NotTried()))).values())
                .extracting(attempt -> attempt.notice().attempt())
                .containsExactly(2);
    }

    private static Attempt attempt(int number, Outcome outcome) {
        return new Attempt(
                new LeasedNotice(
                        NOTICE,
                        UUID.randomUUID(),
                        NoticeTemplate.FILED,
                        NoticeFacts.at(Instant.EPOCH),
                        Instant.EPOCH,
                        number,
                        new Contact("", "", "vi"),
                        null),
                outcome);
    }
}
