package vn.motcua.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.installation.Settings;
import vn.motcua.local.installation.Settings.Port;
import vn.motcua.local.people.Canaries.Person;
import vn.motcua.local.scenario.Recorder.Ask;
import vn.motcua.local.scenario.Recorder.Reply;
import vn.motcua.workingtime.WorkingCalendar;

/** The five standard steps of one dossier, each as the right person, through the public REST APIs only. */
final class DossierLifecycleScenario {

    static final String PROCEDURE = "1.004222";
    static final String UNIT = "H26.30.01";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Recorder http;
    private final Settings settings;
    private final Person applicant;
    private final String run;
    private final Deeds deeds;
    private long quoted;
    private String dossier = "";
    private String code = "";
    private String reference = "";
    private String result = "";

    /**
     * @param run makes the idempotency keys of this run its own
     */
    DossierLifecycleScenario(Recorder http, Settings settings, Person applicant, String run, Deeds deeds) {
        this.http = http;
        this.settings = settings;
        this.applicant = applicant;
        this.run = run;
        this.deeds = deeds;
    }

    /** The dossier's id, once it is filed. */
    String dossier() {
        return dossier;
    }

    /** Its code, once it is received. */
    String code() {
        return code;
    }

    /** The gateway's reference of the payment. */
    String reference() {
        return reference;
    }

    /** The code of the result. */
    String result() {
        return result;
    }

    /** What the applicant was told it would cost, in VND. */
    long quoted() {
        return quoted;
    }

    /** Step 1: which procedure, which papers, how much, until when. */
    void guide() throws IOException, InterruptedException {
        JsonNode found = ok(Ask.get(null, catalog("/procedures?q=dang+ky+thuong+tru")))
                .json()
                .path("items");
        require(
                StreamSupport.stream(found.spliterator(), false)
                        .anyMatch(item -> item.path("code").asText().equals(PROCEDURE)),
                "the search does not find " + PROCEDURE);
        deeds.note(1, "catalog", "found " + PROCEDURE + " by \"dang ky thuong tru\"", "citizen");
        JsonNode procedure =
                ok(Ask.get(null, catalog("/procedures/" + PROCEDURE))).json();
        JsonNode quote = ok(Ask.json(
                        null,
                        "POST",
                        catalog("/fee-quotes"),
                        Map.of("procedureCode", PROCEDURE, "channel", "ONLINE", "unit", UNIT),
                        Map.of()))
                .json();
        quoted = quote.path("total").asLong();
        deeds.note(1, "catalog", "fee " + quoted + " VND quoted", "citizen");
        JsonNode limit = procedure.at("/cases/0/limits/0");
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("unit", UNIT);
        question.put(
                "receivedAt",
                OffsetDateTime.ofInstant(Instant.now(), WorkingCalendar.ZONE).toString());
        question.put(
                "limit",
                Map.of(
                        "amount",
                        limit.path("amount").asInt(),
                        "unit",
                        limit.path("unit").asText()));
        question.put("dayCounting", limit.path("dayCounting").asText());
        JsonNode due = ok(Ask.json(null, "POST", catalog("/due-dates"), question, Map.of()))
                .json();
        deeds.note(1, "catalog", "would be due " + due.path("dueAt").asText(), "citizen");
    }

    /** Step 2: a draft, what it lacks, and its completion; then the filing. */
    void prepareAndFile() throws IOException, InterruptedException {
        Reply draft = ok(Ask.json(
                "citizen",
                "POST",
                intake("/drafts"),
                Map.of("procedureCode", PROCEDURE, "channel", "ONLINE"),
                key("draft")));
        String place = intake("/drafts/" + draft.json().path("id").asText());
        int missing = draft.json().path("missing").size();
        require(missing > 0, "an empty draft lacks nothing");
        deeds.note(2, "intake", "draft begun, " + missing + " things missing", "citizen");
        Reply read = ok(Ask.get("citizen", place));
        String version = read.header("ETag").or(() -> draft.header("ETag")).orElse("");
        Reply completed = ok(Ask.json("citizen", "PUT", place, filing(), Map.of("If-Match", version)));
        require(completed.json().path("missing").isEmpty(), "the completed draft still lacks something");
        Reply stale = http.send(Ask.json("citizen", "PUT", place, filing(), Map.of("If-Match", version)));
        require(stale.status() == 412, "an edit of a version that is gone was answered " + stale.status());
        deeds.note(2, "intake", "draft complete", "citizen");
        dossier = ok(Ask.json("citizen", "POST", place + "/submissions", Map.of(), key("file")))
                .json()
                .path("id")
                .asText();
    }

    private Map<String, Object> filing() {
        return Map.of(
                "procedureCode", PROCEDURE,
                "channel", "ONLINE",
                "competentUnit", UNIT,
                "applicant",
                        Map.of(
                                "kind", "CITIZEN",
                                "fullName", applicant.fullName(),
                                "identityNumber", applicant.identityNumber(),
                                "dateOfBirth", applicant.dateOfBirth(),
                                "address", applicant.address()),
                "contact", Map.of("email", applicant.email(), "phone", applicant.phone(), "language", "vi"),
                "form",
                        Map.of(
                                "fullName", applicant.fullName(),
                                "dateOfBirth", applicant.dateOfBirth(),
                                "gender", "FEMALE",
                                "identityNumber", applicant.identityNumber(),
                                "newAddress", applicant.address(),
                                "headOfHousehold", applicant.fullName(),
                                "relationToHead", "HEAD"),
                "documents",
                        List.of(
                                paper("CT01", "ELECTRONIC", "ct01.pdf", 48_213),
                                paper("CHO_O_SO_HUU", "COPY", "so-huu.pdf", 112_044)));
    }

    private static Map<String, Object> paper(String requirement, String kind, String file, int size) {
        return Map.of("requirement", requirement, "copyKind", kind, "fileName", file, "size", size);
    }

    /** Step 3: the officer finds and receives it, the applicant pays at the gateway's page. */
    void receiveAndPay() throws IOException, InterruptedException {
        findInList();
        JsonNode reception = ok(Ask.json(
                        "reception", "POST", intake("/dossiers/" + dossier + "/receptions"), Map.of(), key("receive")))
                .json();
        code = reception.path("dossierCode").asText();
        ok(Ask.get("citizen", intake("/dossiers/" + dossier + "/receipt")));
        eventually(
                Ask.get("citizen", payments("/dossiers/" + dossier + "/fees")),
                reply -> reply.json().path("items").size() > 0,
                "no fee was raised");
        JsonNode payment = ok(Ask.json(
                        "citizen",
                        "POST",
                        payments("/dossiers/" + dossier + "/payments"),
                        Map.of("method", "VNPAY"),
                        key("pay")))
                .json();
        reference = payment.path("reference").asText();
        String page = payment.path("redirectUrl").asText();
        require(http.send(Ask.get(null, page)).status() == 200, "the gateway does not show its page");
        Reply back = http.send(Ask.form(page, "choice=pay"));
        require(back.status() == 302, "the gateway answered " + back.status());
        deeds.note(3, "gateway", "took " + payment.path("amount").asLong() + " VND and announced it (IPN)", "citizen");
        ok(Ask.get(null, back.header("Location").orElse("")));
        eventually(
                Ask.get("citizen", payments("/dossiers/" + dossier + "/fees")),
                reply -> reply.json().at("/items/0/state").asText().equals("SETTLED"),
                "the fee was not settled");
    }

    private void findInList() throws IOException, InterruptedException {
        String cursor = "";
        for (int page = 0; page < 50; page++) {
            JsonNode list = ok(Ask.get("reception", intake("/dossiers?status=1&limit=100" + cursor)))
                    .json();
            for (JsonNode line : list.path("items")) {
                if (line.path("id").asText().equals(dossier)) {
                    return;
                }
            }
            if (!list.hasNonNull("next")) {
                break;
            }
            cursor = "&cursor=" + list.path("next").asText();
        }
        throw new Refused("The officer's list does not show the dossier.");
    }

    /** Step 4: appraised, approved, issued; each by somebody else. */
    void process() throws IOException, InterruptedException {
        onTask("appraiser", "APPRAISE");
        ok(Ask.json("appraiser", "POST", theCase("/claims"), Map.of(), key("claim")));
        deeds.note(4, "workflow", "task claimed", "appraiser");
        ok(Ask.json(
                "appraiser",
                "POST",
                theCase("/appraisals"),
                Map.of("proposal", "APPROVE", "opinion", "Hồ sơ đầy đủ, đủ điều kiện đăng ký thường trú."),
                key("appraise")));
        onTask("approver", "APPROVE");
        ok(Ask.json("approver", "POST", theCase("/approvals"), Map.of("decision", "APPROVE"), key("approve")));
        onTask("clerk", "ISSUE");
        result = ok(Ask.json(
                        "clerk",
                        "POST",
                        theCase("/results"),
                        Map.of("title", "Thông báo kết quả đăng ký thường trú"),
                        key("issue")))
                .json()
                .path("resultCode")
                .asText();
    }

    /** Step 5: handed over, with proof. */
    void handOver() throws IOException, InterruptedException {
        onTask("clerk", "HAND_OVER");
        ok(Ask.json(
                "clerk",
                "POST",
                theCase("/hand-overs"),
                Map.of("channel", "ONLINE", "proof", Map.of("kind", "DOWNLOADED", "reference", result)),
                key("hand-over")));
    }

    /** The applicant's view, as soon as it shows the end, or as it is after a while. */
    JsonNode view() throws IOException, InterruptedException {
        Ask ask = Ask.get("citizen", intake("/dossiers/" + dossier));
        return last(
                        ask,
                        reply -> reply.json().path("status").asInt() == 10
                                && reply.json().at("/fee/state").asText().equals("SETTLED"))
                .json();
    }

    /** The case as the officers see it. */
    JsonNode caseFile() throws IOException, InterruptedException {
        return ok(Ask.get("clerk", theCase(""))).json();
    }

    /** The fee as its payer sees it. */
    JsonNode fee() throws IOException, InterruptedException {
        return ok(Ask.get("citizen", payments("/dossiers/" + dossier + "/fees")))
                .json()
                .path("items");
    }

    /** The book as the cashier sees it. */
    JsonNode ledger() throws IOException, InterruptedException {
        return ok(Ask.get("cashier", payments("/ledger-entries?dossierId=" + dossier)))
                .json()
                .path("items");
    }

    /** What is known of notices, once so many were sent. */
    JsonNode notices(int atLeast) throws IOException, InterruptedException {
        Ask ask = Ask.get(
                "inspector", settings.url(Port.NOTIFICATION) + "/notifications/v1/notices?dossierId=" + dossier);
        return last(
                        ask,
                        reply -> StreamSupport.stream(reply.json().path("items").spliterator(), false)
                                        .filter(notice ->
                                                notice.path("state").asText().equals("SENT"))
                                        .count()
                                >= atLeast)
                .json()
                .path("items");
    }

    private void onTask(String officer, String step) throws IOException, InterruptedException {
        eventually(
                Ask.get(officer, settings.url(Port.WORKFLOW) + "/workflow/v1/tasks?dossier=" + code + "&step=" + step),
                reply -> reply.json().path("items").size() == 1,
                "the list of " + officer + " does not show the task " + step);
    }

    private Reply ok(Ask ask) throws IOException, InterruptedException {
        Reply reply = http.send(ask);
        require(
                reply.isSuccess(),
                ask.method() + " " + ask.url() + " as " + ask.who() + " was answered " + reply.status() + " "
                        + reply.json().path("type").asText() + " "
                        + reply.json().path("detail").asText());
        return reply;
    }

    private void eventually(Ask ask, Predicate<Reply> holds, String otherwise)
            throws IOException, InterruptedException {
        require(holds.test(last(ask, holds)), otherwise);
    }

    private Reply last(Ask ask, Predicate<Reply> holds) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Reply reply = http.send(ask);
            if ((reply.isSuccess() && holds.test(reply)) || System.nanoTime() > deadline) {
                return reply;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Refused("The demo stops: " + otherwise + ".");
        }
    }

    private Map<String, String> key(String step) {
        return Map.of("Idempotency-Key", run + "-" + step);
    }

    private String catalog(String path) {
        return settings.url(Port.CATALOG) + "/catalog/v1" + path;
    }

    private String intake(String path) {
        return settings.url(Port.INTAKE) + "/intake/v1" + path;
    }

    private String payments(String path) {
        return settings.url(Port.PAYMENT) + "/payments/v1" + path;
    }

    private String theCase(String path) {
        return settings.url(Port.WORKFLOW) + "/workflow/v1/cases/" + dossier + path;
    }
}
