package vn.motcua.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

    private static final String RECEIVED = "vn.motcua.dossier.received.v1";
    private static final UUID DOSSIER = UUID.fromString("0190b6a0-0000-7000-8000-000000000001");

    private final Door<News> door = Door.<News>strict("intake.dossier-events")
            .about("dossierId")
            .on(RECEIVED, Received.class, News::of)
            .on(
                    "vn.motcua.dossier.withdrawn.v1",
                    Withdrawn.class,
                    (withdrawn, event) -> new News(
                            UUID.fromString(event.subject()), event.id().toString()));

    enum Channel {
        ONLINE,
        COUNTER
    }

    record Received(
            UUID dossierId,
            String code,
            int copies,
            Channel channel,
            LocalDate due,
            List<Document> documents,
            @Nullable String note,
            @Nullable Map<String, Integer> quantities) {}

    record Document(String requirement, @Nullable String fileName) {}

    record Withdrawn(Instant withdrawnAt) {}

    record News(UUID dossier, String what) {
        static News of(Received received) {
            return new News(received.dossierId(), received.code() + " " + received.copies());
        }
    }

    @Test
    void turnsAnEventIntoNewsAndIgnoresWhatItDoesNotKnow() {
        assertThat(door.read(
                        received(good().replace("\"copies\": 2, ", "\"copies\": 2, \"later\": {\"added\": [1]}, "))))
                .isEqualTo(new News(DOSSIER, "H01 2"));
    }

    @Test
    void newsMayTakeSomethingFromTheEnvelope() {
        ReceivedEvent event =
                event("vn.motcua.dossier.withdrawn.v1", "{\"withdrawnAt\": \"2026-03-01T08:00:00+07:00\"}");

        assertThat(door.read(event)).isEqualTo(new News(DOSSIER, event.id().toString()));
    }

    @Test
    void whatARecordCallsNullableMayBeMissing() {
        assertThat(door.read(received(good().replace(", \"note\": \"x\"", "")))).isNotNull();
        assertThat(door.read(received(good().replace("\"note\": \"x\"", "\"note\": null"))))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"code\": \"H01\", ",
                "\"copies\": 2, ",
                "\"channel\": \"ONLINE\", ",
                "\"due\": \"2026-03-05\", ",
                "\"dossierId\": \"0190b6a0-0000-7000-8000-000000000001\", ",
                "\"requirement\": \"CT01\""
            })
    void whatARecordPromisesMustBeThere(String promised) {
        assertBroken(good().replace(promised, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"code\": null",
                "\"copies\": null",
                "\"copies\": 2.9",
                "\"copies\": \"2\"",
                "\"copies\": 3000000000",
                "\"channel\": 1",
                "\"channel\": \"POST\"",
                "\"due\": \"2026-02-30\"",
                "\"due\": \"soon\"",
                "\"code\": 7",
                "\"dossierId\": \"no id\"",
                "\"documents\": [null]",
                "\"documents\": {}",
                "\"documents\": [{}]",
                "\"quantities\": {\"copies\": null}",
                "\"dossierId\": \"0190b6a0-0000-7000-8000-000000000002\""
            })
    void whatIsNotAsPromisedIsABrokenContract(String wrong) {
        String name = wrong.substring(0, wrong.indexOf(':'));
        String spoilt = good().replaceFirst(name + ": (\"[^\"]*\"|\\[[^\\]]*\\]|\\{[^}]*\\}|[0-9]+)", wrong);
        assertThat(spoilt).isNotEqualTo(good());

        assertBroken(spoilt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{", "\"text\"", "{} {}", "{\"code\": \"a\", \"code\": \"b\"}"})
    void textThatIsNoPayloadIsABrokenContract(String text) {
        assertBroken(text);
    }

    @Test
    void textAfterThePayloadAndARepeatedNameAreBroken() {
        assertBroken(good() + " {}");
        assertBroken(good().replace("\"copies\": 2", "\"copies\": 2, \"copies\": 2"));
    }

    @Test
    void doesNotTellWhatWasInABrokenEvent() {
        assertThatThrownBy(() -> door.read(received(good().replace("\"copies\": 2", "\"copies\": \"Nguyễn Văn A\""))))
                .isInstanceOf(BrokenContract.class)
                .hasMessage("event " + RECEIVED + " breaks its contract");
    }

    @Test
    void letsNoOtherTypeIn() {
        assertThat(door.types()).containsExactly(RECEIVED, "vn.motcua.dossier.withdrawn.v1");
        assertThatThrownBy(() -> door.read(event("vn.motcua.dossier.refused.v1", "{}")))
                .isInstanceOf(BrokenContract.class);
    }

    @Test
    void refusesTheSameTypeTwice() {
        assertThatThrownBy(() -> door.on(RECEIVED, Received.class, News::of))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertBroken(String data) {
        assertThatThrownBy(() -> door.read(received(data))).isInstanceOf(BrokenContract.class);
    }

    private static String good() {
        return """
                {"dossierId": "0190b6a0-0000-7000-8000-000000000001", "code": "H01", "copies": 2, "channel": "ONLINE", \
                "due": "2026-03-05", "quantities": {"copies": 2}, "documents": [{"requirement": "CT01"}], "note": "x"}""";
    }

    private static ReceivedEvent received(String data) {
        return event(RECEIVED, data);
    }

    private static ReceivedEvent event(String type, String data) {
        return new ReceivedEvent(
                EventIds.next(),
                "intake.dossier-events",
                "/intake-service",
                type,
                DOSSIER.toString(),
                1,
                Instant.EPOCH,
                null,
                data);
    }
}
