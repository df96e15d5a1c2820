package vn.motcua.workflow;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.TestTokens;

/**
 * The other services and the officers, as the tests of this service play them: the catalogue publishes, intake receives, payment settles,
 * officers call the REST interface.
 */
public final class Stage implements AutoCloseable {

    /** The database of the service under test. */
    public static final String DATABASE = "workflow";

    /** The procedure of the examples: paid, seven working days. */
    public static final String PAID = "1.004222";

    /** The same without a fee. */
    public static final String FREE = "1.004837";

    /** The one that the minimal example of a reception names; paid like the other. */
    private static final String MINIMAL = "1.001193";

    public static final String UNIT = "H26.30.01";
    public static final String OTHER_UNIT = "H26.30.02";

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(25));
        Awaitility.setDefaultPollDelay(Duration.ZERO);
    }

    private final KafkaProbe kafka = KafkaProbe.of("workflow.case-events");

    /** The topics of this service, and a way to write to the others'. */
    public KafkaProbe kafka() {
        return kafka;
    }

    /** Lets the catalogue publish procedures, office hours and assignments, and waits until they have arrived. */
    public Stage withCatalogue() {
        kafka.publish(EventContracts.event("procedure.published.v1", PAID + "/1", 1, procedure(PAID)));
        kafka.publish(EventContracts.event("procedure.published.v1", MINIMAL + "/1", 1, procedure(MINIMAL)));
        kafka.publish(EventContracts.event("procedure.published.v1", FREE + "/1", 1, withoutPayment(procedure(FREE))));
        ObjectNode year = EventContracts.example("calendar.approved.v1", "full");
        kafka.publish(EventContracts.event("calendar.approved.v1", "default/2026", 1, year));
        ObjectNode next = year.deepCopy().put("year", 2027);
        next.putArray("closedDays");
        next.putArray("makeUpDays");
        kafka.publish(EventContracts.event("calendar.approved.v1", "default/2027", 1, next));
        Map.of(
                        "reception", "reception-officer",
                        "appraiser", "appraiser",
                        "approver", "approver",
                        "clerk", "clerk",
                        "cashier", "cashier",
                        "lead", "unit-lead",
                        "inspector", "inspector")
                .forEach((user, role) -> assign(TestTokens.subject(user), UNIT, role));
        Map.of(
                        "reception-2", "reception-officer",
                        "appraiser-2", "appraiser",
                        "approver-2", "approver",
                        "clerk-2", "clerk")
                .forEach((user, role) -> assign(TestTokens.subject(user), OTHER_UNIT, role));
        await().until(() -> count("select count(*) from officer_assignments where unit = ?", UNIT) >= 7
                && count("select count(*) from officer_assignments where unit = ?", OTHER_UNIT) >= 4
                && count("select count(*) from procedure_versions") >= 3
                && count("select count(*) from calendar_years") >= 2);
        return this;
    }

    /** Another officer, with a token of these roles, assigned to a unit in all of them. */
    public String officer(UUID id, String unit, String... roles) {
        assign(id, unit, roles);
        await().until(() -> count("select count(*) from officer_assignments where officer_id = ?", id) == roles.length);
        return TestTokens.of(id, "officer-" + id, roles);
    }

    /** Another officer with other roles in other units; the token has all of them. */
    public String officerOf(UUID id, Map<String, List<String>> rolesByUnit) {
        String[] roles =
                rolesByUnit.values().stream().flatMap(List::stream).distinct().toArray(String[]::new);
        assign(id, rolesByUnit);
        await().until(() ->
                count("select count(*) from officer_assignments where officer_id = ?", id) >= rolesByUnit.size());
        return TestTokens.of(id, "officer-" + id, roles);
    }

    /** Everything that an officer may do is taken away at once. */
    public void takeAway(UUID officer) {
        ObjectNode assigned = EventContracts.example("officer.assigned.v1", "minimal");
        assigned.put("officerId", officer.toString())
                .put("revokedAt", Instant.now().toString());
        kafka.publish(EventContracts.event("officer.assigned.v1", "officer:" + officer, 2, assigned));
    }

    private void assign(UUID officer, String unit, String... roles) {
        assign(officer, Map.of(unit, List.of(roles)));
    }

    private void assign(UUID officer, Map<String, List<String>> rolesByUnit) {
        ObjectNode assigned = EventContracts.example("officer.assigned.v1", "minimal");
        assigned.put("officerId", officer.toString());
        ArrayNode assignments = assigned.putArray("assignments");
        rolesByUnit.forEach((unit, roles) -> {
            ArrayNode list = assignments
                    .addObject()
                    .put("unit", unit)
                    .put("validFrom", "2025-07-01")
                    .putArray("roles");
            roles.forEach(list::add);
        });
        kafka.publish(EventContracts.event("officer.assigned.v1", "officer:" + officer, 1, assigned));
    }

    /** A procedure version like the example's, under another code. */
    public static ObjectNode procedure(String code) {
        return EventContracts.example("procedure.published.v1", "full").put("code", code);
    }

    private static ObjectNode withoutPayment(ObjectNode procedure) {
        ((ArrayNode) procedure.at("/cases/0/process/steps")).remove(0);
        ArrayNode links = (ArrayNode) procedure.at("/cases/0/process/flow/links");
        links.remove(0);
        ((ObjectNode) links.get(0)).put("from", "RECEIVED");
        ((ArrayNode) procedure.at("/cases/0/process/flow/nodes")).remove(1);
        return procedure;
    }

    /** The procedure whose flow asks two units at the same time. */
    public static final String CONSULTED = "1.013236";

    /** Lets the catalogue publish it: free of charge; after the appraisal {@link #OTHER_UNIT} and the own one give their opinions. */
    public Stage withConsultedProcedure() {
        ObjectNode procedure = withoutPayment(procedure(CONSULTED));
        ArrayNode nodes = (ArrayNode) procedure.at("/cases/0/process/flow/nodes");
        nodes.addObject().put("type", "SPLIT").put("code", "CONSULT");
        consultation(nodes, "CONSULT_FIRE").put("unit", OTHER_UNIT);
        consultation(nodes, "CONSULT_LAND");
        nodes.addObject().put("type", "JOIN").put("code", "OPINIONS");
        ArrayNode links = (ArrayNode) procedure.at("/cases/0/process/flow/links");
        links.forEach(link -> {
            if (link.path("when").asText().equals("PROPOSED")) {
                ((ObjectNode) link).put("to", "CONSULT");
            }
        });
        for (String way : List.of("CONSULT_FIRE", "CONSULT_LAND")) {
            links.addObject().put("from", "CONSULT").put("to", way);
            links.addObject().put("from", way).put("to", "OPINIONS");
        }
        links.addObject().put("from", "OPINIONS").put("to", "APPROVE");
        kafka.publish(EventContracts.event("procedure.published.v1", CONSULTED + "/1", 1, procedure));
        await().until(() -> count("select count(*) from procedure_versions where code = ?", CONSULTED) == 1);
        return this;
    }

    /** The procedure with a fee at return whose flow draws no payment. */
    public static final String FEE_AT_RETURN = "1.012756";

    /** The one whose flow draws it, between decision and issue. */
    public static final String PAID_AT_RETURN = "1.012757";

    /** Lets the catalogue publish them. */
    public Stage withFeesAtReturn() {
        ObjectNode undrawn = withFeeAtReturn(procedure(FEE_AT_RETURN));
        ObjectNode drawn = withFeeAtReturn(procedure(PAID_AT_RETURN));
        ObjectNode payment = ((ArrayNode) drawn.at("/cases/0/process/flow/nodes"))
                .addObject()
                .put("type", "TASK")
                .put("code", "PAY_CHARGE")
                .put("kind", "PAYMENT")
                .put("collectAt", "RETURN");
        payment.putObject("name").put("vi", "Nộp lệ phí").put("en", "Pay the charge");
        ArrayNode links = (ArrayNode) drawn.at("/cases/0/process/flow/links");
        links.forEach(link -> {
            if (link.path("from").asText().equals("SIGN")) {
                ((ObjectNode) link).put("to", "PAY_CHARGE");
            }
        });
        links.addObject().put("from", "PAY_CHARGE").put("to", "ISSUE");
        kafka.publish(EventContracts.event("procedure.published.v1", FEE_AT_RETURN + "/1", 1, undrawn));
        kafka.publish(EventContracts.event("procedure.published.v1", PAID_AT_RETURN + "/1", 1, drawn));
        await().until(() ->
                count("select count(*) from procedure_versions where code in (?, ?)", FEE_AT_RETURN, PAID_AT_RETURN)
                        == 2);
        return this;
    }

    private static ObjectNode withFeeAtReturn(ObjectNode procedure) {
        ObjectNode free = withoutPayment(procedure);
        free.at("/cases/0/fees").forEach(fee -> ((ObjectNode) fee).put("collectAt", "RETURN"));
        return free;
    }

    /** The same of the fee at another point. */
    public void payment(String type, UUID dossier, long sequence, String collectAt) {
        ObjectNode event = EventContracts.example(type, "full")
                .put("dossierId", dossier.toString())
                .put("collectAt", collectAt);
        kafka.publish(EventContracts.event(type, dossier.toString(), sequence, event));
    }

    private static ObjectNode consultation(ArrayNode nodes, String code) {
        ObjectNode node = nodes.addObject()
                .put("type", "TASK")
                .put("code", code)
                .put("kind", "CONSULTATION")
                .put("role", "appraiser")
                .put("share", 10);
        node.putObject("name").put("vi", "Lấy ý kiến").put("en", "Ask for an opinion");
        return node;
    }

    /** A dossier as intake says it was received, just now, due in a week. */
    public static ObjectNode reception(UUID dossier, String procedure) {
        return EventContracts.example("dossier.received.v1", "full")
                .put("dossierId", dossier.toString())
                .put("dossierCode", codeOf(dossier))
                .put("procedureCode", procedure)
                .put("competentUnit", UNIT)
                .put("receivingUnit", UNIT);
    }

    /** A code that no other dossier of the tests has. */
    public static String codeOf(UUID dossier) {
        return UNIT + "-261123-" + (10_000 + Math.floorMod(dossier.getLeastSignificantBits(), 1_000_000_000_000L));
    }

    /** Lets intake receive a dossier. */
    public UUID received(String procedure, Consumer<ObjectNode> changes) {
        UUID dossier = UUID.randomUUID();
        ObjectNode reception = reception(dossier, procedure);
        changes.accept(reception);
        kafka.publish(EventContracts.event("dossier.received.v1", dossier.toString(), 1, reception));
        return dossier;
    }

    /** Lets intake receive a dossier without a fee, and waits until officers can work on it. */
    public UUID inAppraisal() {
        return inAppraisal(UNIT);
    }

    /** The same in a unit of choice. */
    public UUID inAppraisal(String unit) {
        UUID dossier = received(FREE, reception -> reception.put("competentUnit", unit));
        awaitState(dossier, "APPRAISAL");
        return dossier;
    }

    /** A case that waits for the approver. */
    public UUID inApproval() {
        UUID dossier = inAppraisal();
        post("appraiser", dossier, "appraisals", Map.of("proposal", "APPROVE", "opinion", "Đủ điều kiện"))
                .statusCode(201);
        return dossier;
    }

    /** A case whose decision is to be issued. */
    public UUID inIssue() {
        UUID dossier = inApproval();
        post("approver", dossier, "approvals", Map.of("decision", "APPROVE")).statusCode(201);
        return dossier;
    }

    /** A case whose result waits for its owner. */
    public UUID inHandOver() {
        UUID dossier = inIssue();
        post("clerk", dossier, "results", Map.of()).statusCode(201);
        return dossier;
    }

    /** Lets payment say something of the fee at reception. */
    public void payment(String type, UUID dossier, long sequence) {
        payment(type, dossier, sequence, "RECEPTION");
    }

    /** Lets the applicant ask for withdrawal. */
    public void withdrawalRequested(UUID dossier, long sequence) {
        kafka.publish(EventContracts.event("dossier.withdrawal-requested.v1", "full", dossier.toString(), sequence));
    }

    /** Waits until the case is in a state. */
    public static void awaitState(UUID dossier, String state) {
        await().until(() ->
                count("select count(*) from cases where dossier_id = ? and state = ?", dossier, state) == 1);
    }

    /** A request of one of the sample people. */
    public static RequestSpecification as(String user) {
        return with(TestTokens.of(user));
    }

    /** A request with a token. */
    public static RequestSpecification with(String token) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .basePath("/workflow/v1")
                .contentType(ContentType.JSON);
    }

    /** A command with a fresh Idempotency-Key. */
    public static ValidatableResponse post(String user, UUID dossier, String command, Object body) {
        return postWith(TestTokens.of(user), dossier, command, body);
    }

    /** A command with a token and a fresh Idempotency-Key. */
    public static ValidatableResponse postWith(String token, UUID dossier, String command, Object body) {
        return with(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/cases/{id}/{command}", dossier, command)
                .then();
    }

    /** A body for a hand-over that is right. */
    public static Map<String, Object> signedAtTheCounter() {
        return Map.of("channel", "COUNTER", "proof", Map.of("kind", "RECEIPT_SIGNED", "reference", "BN-2026-000123"));
    }

    /** What this service has told about a dossier, in order; every event keeps its contract and the sequence has no gap. */
    public List<String> told(UUID dossier, int count) {
        await().until(() -> kafka.about(dossier.toString()).size() >= count);
        List<CloudEvent> events = kafka.about(dossier.toString());
        for (int i = 0; i < events.size(); i++) {
            EventContracts.assertValid(events.get(i));
            if (events.get(i).sequence() != i + 1) {
                throw new AssertionError("Sequence has a gap at " + (i + 1));
            }
        }
        return events.stream()
                .map(event -> event.type().replace("vn.motcua.", "").replace(".v1", ""))
                .toList();
    }

    /** A number out of the service's database. */
    public static long count(String sql, Object... parameters) {
        return ((Number) Objects.requireNonNull(Infrastructure.database()
                        .select(DATABASE, sql, parameters)
                        .getFirst()
                        .values()
                        .iterator()
                        .next()))
                .longValue();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
