package vn.motcua.notification.notice.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.NewEvent;
import vn.motcua.eventing.Payloads;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.letter.model.LetterFacts;
import vn.motcua.notification.letter.model.LetterTemplate;
import vn.motcua.notification.notice.model.Delivery;
import vn.motcua.notification.notice.model.Notice;
import vn.motcua.notification.notice.model.Outcome;
import vn.motcua.notification.notice.model.Reason;

class NoticeMessagesTest {

    private static final Instant AT = Instant.parse("2026-11-23T02:15:31.660Z");

    @Test
    void tellsWhatTheContractsPromise() {
        for (LetterTemplate template : LetterTemplate.values()) {
            assertKept(NoticeMessages.of(ended(template, new Outcome.HandedOver(AT)), 1));
        }
        assertKept(NoticeMessages.of(
                Delivery.of(
                                new Notice(
                                        UUID.randomUUID(),
                                        UUID.randomUUID(),
                                        LetterTemplate.PAID,
                                        LetterFacts.at(AT),
                                        AT),
                                ChannelName.SMS,
                                AT)
                        .leased(Duration.ofMinutes(1))
                        .after(1, new Outcome.HandedOver(AT))
                        .flatMap(sent -> sent.told(false, AT))
                        .orElseThrow(),
                3));
        for (Reason reason : new Reason[] {Reason.REJECTED, Reason.NO_ADDRESS, Reason.EXPIRED, Reason.UNWRITABLE}) {
            assertKept(NoticeMessages.of(ended(LetterTemplate.FILED, new Outcome.GivenUp(AT, reason)), 2));
        }
    }

    private static Delivery ended(LetterTemplate template, Outcome outcome) {
        return Delivery.of(new Notice(UUID.randomUUID(), UUID.randomUUID(), template, LetterFacts.at(AT), AT))
                .leased(Duration.ofMinutes(1))
                .after(1, outcome)
                .orElseThrow();
    }

    private static void assertKept(NewEvent event) {
        EventContracts.assertValid(event.type(), Payloads.write(event.payload()));
        assertThat(event.topic()).isEqualTo(EventContracts.topic(event.type()));
        assertThat(event.source()).isEqualTo(EventContracts.source(event.type()));
        assertThat(event.time()).isEqualTo(AT);
    }
}
