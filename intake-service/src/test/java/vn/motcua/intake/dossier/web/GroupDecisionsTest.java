package vn.motcua.intake.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.TestCatalog;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("intake")
class GroupDecisionsTest {

    /** A procedure whose fee lets two groups off. */
    private static final String LETTING = "1.004299";

    @BeforeAll
    static void catalogue() {
        TestCatalog.publish();
        ObjectNode letting = TestCatalog.version(TestCatalog.RESIDENCE).put("code", LETTING);
        ObjectNode fee = ((ObjectNode) letting.at("/cases/0")).putArray("fees").addObject();
        fee.put("collectAt", "RECEPTION").put("refundable", true);
        fee.putObject("rule").put("type", "FLAT").put("amount", 10_000);
        fee.putArray("exemptGroups").add("MERIT");
        fee.putArray("reductions").addObject().put("group", "POOR_HOUSEHOLD").put("percent", 50);
        TestCatalog.publish(letting);
    }

    @Test
    void theBillFollowsTheGroupsThatAnOfficerConfirms() {
        try (KafkaProbe kafka = KafkaProbe.of("intake.dossier-events")) {
            String id = stated("MERIT", "POOR_HOUSEHOLD");
            view(id).body("groups.state", contains("STATED", "STATED"));

            Counter.receive("reception", id)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:motcua:problem:groups-undecided"));
            decide("reception", id, "MERIT", "CONFIRM", null)
                    .statusCode(200)
                    .body("groups.state", contains("CONFIRMED", "STATED"));
            decide("reception", id, "MERIT", "CONFIRM", null).statusCode(409);
            decide("reception", id, "POOR_HOUSEHOLD", "REJECT", "Giấy chứng nhận hết hạn.")
                    .statusCode(200);
            Counter.receive("reception", id).then().statusCode(201);

            var received = kafka.await(id, "vn.motcua.dossier.received.v1");
            EventContracts.assertValid(received);
            assertThat(received.json().path("groups"))
                    .extracting(group -> group.textValue())
                    .containsExactly("MERIT");
            assertThat(kafka.about(id))
                    .allSatisfy(event -> assertThat(event.data()).doesNotContain("12/GCN-HN", "hết hạn"));
            view(id).body("groups.reason", hasItem("Giấy chứng nhận hết hạn."));
            decide("reception", id, "MERIT", "REJECT", "x").statusCode(409);
        }
    }

    @Test
    void saysWhatIsMissing() {
        String id = stated("MERIT");

        decide("reception", id, "MERIT", "REJECT", null).statusCode(400).body("errors.field", contains("reason"));
        decide("reception", id, "ELDERLY", "CONFIRM", null).statusCode(400).body("errors.field", contains("group"));
        decide("reception-2", id, "MERIT", "CONFIRM", null).statusCode(404);
        decide("citizen", id, "MERIT", "CONFIRM", null).statusCode(403);
        Counter.command("citizen")
                .body(filing("ELDERLY"))
                .post("/intake/v1/dossiers")
                .then()
                .statusCode(400)
                .body("errors.field", contains("groups[0].group"));
    }

    @Test
    void whoStatesNothingIsReceivedAsBefore() {
        String id = Counter.filed("citizen", filing());

        Counter.receive("reception", id).then().statusCode(201);
        view(id).body("groups", empty());
    }

    private static String stated(String... groups) {
        return Counter.filed("citizen", filing(groups));
    }

    private static Map<String, Object> filing(String... groups) {
        Map<String, Object> filing = Counter.residence();
        filing.put("procedureCode", LETTING);
        if (groups.length > 0) {
            filing.put(
                    "groups",
                    List.of(groups).stream()
                            .map(group -> Map.of(
                                    "group", group, "evidence", Map.of("kind", "PAPER", "reference", "12/GCN-HN")))
                            .toList());
        }
        return filing;
    }

    private static ValidatableResponse view(String id) {
        return Counter.as("citizen").get("/intake/v1/dossiers/" + id).then().statusCode(200);
    }

    private static ValidatableResponse decide(
            String user, String id, String group, String action, @Nullable String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("group", group, "action", action));
        if (reason != null) {
            body.put("reason", reason);
        }
        return Counter.command(user)
                .body(body)
                .post("/intake/v1/dossiers/" + id + "/group-decisions")
                .then();
    }
}
