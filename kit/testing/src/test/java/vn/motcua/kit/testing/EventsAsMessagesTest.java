package vn.motcua.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventsAsMessagesTest {

    private static final String TYPE = "dossier.received.v1";

    private final String dossierId = UUID.randomUUID().toString();

    @Test
    void makesAnExampleAnEventOfTheDossier() {
        var event = EventContracts.event(TYPE, "full", dossierId, 2);

        EventContracts.assertValid(event);
        assertThat(event.topic()).isEqualTo("intake.dossier-events");
        assertThat(event.key()).isEqualTo(dossierId);
        assertThat(event.json().path("dossierId").textValue()).isEqualTo(dossierId);
        assertThat(event.sequence()).isEqualTo(2);
    }

    @Test
    void refusesAnEventWhoseEnvelopeIsWrong() {
        var event = EventContracts.event(TYPE, "full", dossierId, 2);

        assertThatThrownBy(() -> EventContracts.assertValid(event.withoutHeader("ce_sequence")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> EventContracts.assertValid(event.withHeader("ce_source", "/payment-service")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> EventContracts.assertValid(event.withHeader("ce_subject", "another")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> EventContracts.assertValid(event.withData("{}")))
                .isInstanceOf(AssertionError.class);
    }
}
