package vn.motcua.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.thing.Things;

@QuarkusTest
@WithInfrastructure(Things.DATABASE)
class ParkedEventsTest {

    private static final String PARKED = "/ops/v1/parked-events";
    private static final String WHY = "A test program wrote here";

    @Test
    void aRecordThatIsNoEventIsDismissedForGoodWithAReason() {
        UUID id = parked("BROKEN");
        listed().then().body("items.id", hasItem(id.toString()));

        dismiss("ops", id, WHY).then().statusCode(204);
        dismiss("ops", id, "Once more").then().statusCode(204);

        listed().then().statusCode(200).body("items.id", not(hasItem(id.toString())));
        assertThat(Things.count(
                        "select count(*) from parked_events where id = ? and reason = 'DISMISSED' and payload = ''",
                        id))
                .isEqualTo(1);
        assertThat(Things.count(
                        "select count(*) from audit_entries where subject = ? and actor = ? and action = 'DismissRecord' and details like ? and details not like '%CANARY%'",
                        "parked-event:" + id, TestTokens.subject("ops").toString(), "%" + WHY + "%"))
                .isEqualTo(1);
    }

    @Test
    void anEventThatItsSubjectWaitsForIsNotDismissed() {
        for (String reason : new String[] {"POISON", "BEHIND", "WAITING"}) {
            UUID id = parked(reason);

            dismiss("ops", id, WHY)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:motcua:problem:parked-event-still-needed"));

            listed().then().body("items.id", hasItem(id.toString()));
        }
    }

    @Test
    void onlyOperatorsDismissAndTheySayWhy() {
        UUID id = parked("BROKEN");

        dismiss("citizen", id, WHY).then().statusCode(403);
        dismiss("admin", id, WHY).then().statusCode(403);
        dismiss("ops", UUID.randomUUID(), WHY).then().statusCode(404);
        dismiss("ops", id, " ")
                .then()
                .statusCode(400)
                .body("errors.collect { it.field + ' ' + it.rule }", contains("reason required"));

        listed().then().body("items.id", hasItem(id.toString()));
    }

    @Test
    void whoAsksForAReplayIsRemembered() {
        String subject = UUID.randomUUID().toString();

        Things.as("ops")
                .body(Map.of("subject", subject))
                .post(PARKED + "/replays")
                .then()
                .statusCode(200);

        assertThat(Things.count(
                        "select count(*) from audit_entries where actor = ? and action = 'ReplayParkedEvents' and details like ?",
                        TestTokens.subject("ops").toString(),
                        "%" + subject + "%"))
                .isEqualTo(1);
    }

    private static UUID parked(String reason) {
        UUID id = UUID.randomUUID();
        Infrastructure.database().execute(Things.DATABASE, """
            insert into parked_events
                  (consumer, source, subject, seq, id, topic, type, time, payload, reason, failure, parked_at)
            values ('kit', 'broken:things-0', '%s', 7, '%s', 'things', 'unknown', now(), 'CANARY', '%s',
                    'BrokenContract', now())\
            """.formatted(UUID.randomUUID(), id, reason));
        return id;
    }

    private static Response dismiss(String user, UUID id, String why) {
        return Things.as(user).body(Map.of("reason", why)).post(PARKED + "/{id}/dismissals", id);
    }

    private static Response listed() {
        return Things.as("ops").get(PARKED);
    }
}
