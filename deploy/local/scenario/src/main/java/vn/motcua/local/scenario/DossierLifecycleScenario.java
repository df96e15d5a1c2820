package vn.motcua.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.people.Canaries.Person;
import vn.motcua.local.scenario.Recorder.Ask;
import vn.motcua.local.scenario.Recorder.Reply;
import vn.motcua.workingtime.WorkingCalendar;

/** The five standard steps of one dossier, each as the right person, through the public REST APIs only. */
final class DossierLifecycleScenario {

    static final String PROCEDURE = "1.004222";
    static final String UNIT = "H26.30.01";

    private final Api api;
    private final Person applicant;
    private final Deeds deeds;
    private final String form;
    private long quoted;
    private String file = "";
    private String dossier = "";
    private String code = "";
    private String reference = "";
    private String result = "";

    DossierLifecycleScenario(Api api, Person applicant, Deeds deeds) {
        this.api = api;
        this.applicant = applicant;
        this.deeds = deeds;
        this.form = SignedForm.pdf(api.run());
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
        JsonNode found = api.ok(Ask.get(null, api.catalog("/procedures?q=dang+ky+thuong+tru")))
                .json()
                .path("items");
        Api.require(
                StreamSupport.stream(found.spliterator(), false)
                        .anyMatch(item -> item.path("code").asText().equals(PROCEDURE)),
                "the search does not find " + PROCEDURE);
        deeds.note(1, "catalog", "found " + PROCEDURE + " by \"dang ky thuong tru\"", "citizen");
        JsonNode procedure =
                api.ok(Ask.get(null, api.catalog("/procedures/" + PROCEDURE))).json();
        JsonNode quote = api.ok(Ask.json(
                        null,
                        "POST",
                        api.catalog("/fee-quotes"),
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
        JsonNode due = api.ok(Ask.json(null, "POST", api.catalog("/due-dates"), question, Map.of()))
                .json();
        deeds.note(1, "catalog", "would be due " + due.path("dueAt").asText(), "citizen");
    }

    /** Step 2: a draft, what it lacks, and its completion; then the filing. */
    void prepareAndFile() throws IOException, InterruptedException {
        Reply draft = api.ok(Ask.json(
                "citizen",
                "POST",
                api.intake("/drafts"),
                Map.of("procedureCode", PROCEDURE, "channel", "ONLINE"),
                api.key("draft")));
        String place = api.intake("/drafts/" + draft.json().path("id").asText());
        int missing = draft.json().path("missing").size();
        Api.require(missing > 0, "an empty draft lacks nothing");
        deeds.note(2, "intake", "draft begun, " + missing + " things missing", "citizen");
        upload();
        Reply read = api.ok(Ask.get("citizen", place));
        String version = read.header("ETag").or(() -> draft.header("ETag")).orElse("");
        Reply completed = api.ok(Ask.json("citizen", "PUT", place, filing(), Map.of("If-Match", version)));
        Api.require(completed.json().path("missing").isEmpty(), "the completed draft still lacks something");
        Reply stale = api.send(Ask.json("citizen", "PUT", place, filing(), Map.of("If-Match", version)));
        Api.require(stale.status() == 412, "an edit of a version that is gone was answered " + stale.status());
        deeds.note(2, "intake", "draft complete", "citizen");
        dossier = api.ok(Ask.json("citizen", "POST", place + "/submissions", Map.of(), api.key("file")))
                .json()
                .path("id")
                .asText();
    }

    private void upload() throws IOException, InterruptedException {
        String place = api.intake("/files?fileName=" + URLEncoder.encode(SignedForm.NAME, StandardCharsets.UTF_8));
        JsonNode taken = api.ok(new Ask("citizen", "POST", place, "application/pdf", form, api.key("upload")))
                .json();
        file = taken.path("id").asText();
        Api.require(
                taken.path("size").asInt() == form.length()
                        && taken.path("mediaType").asText().equals("application/pdf"),
                "the file was taken as something else");
        deeds.note(
                2, "intake", "form uploaded, " + taken.path("verdict").asText().toLowerCase(Locale.ROOT), "citizen");
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
                                Map.of("requirement", "CT01", "copyKind", "ELECTRONIC", "fileId", file),
                                paper("CHO_O_SO_HUU", "COPY", "so-huu.pdf", 112_044)));
    }

    private static Map<String, Object> paper(String requirement, String kind, String file, int size) {
        return Map.of("requirement", requirement, "copyKind", kind, "fileName", file, "size", size);
    }

    /** Step 3: the officer finds and receives it, the applicant pays at the gateway's page. */
    void receiveAndPay() throws IOException, InterruptedException {
        findInList();
        openForm();
        JsonNode reception = api.ok(Ask.json(
                        "reception",
                        "POST",
                        api.intake("/dossiers/" + dossier + "/receptions"),
                        Map.of(),
                        api.key("receive")))
                .json();
        code = reception.path("dossierCode").asText();
        api.ok(Ask.get("citizen", api.intake("/dossiers/" + dossier + "/receipt")));
        api.eventually(
                Ask.get("citizen", api.payments("/dossiers/" + dossier + "/fees")),
                reply -> reply.json().path("items").size() > 0,
                "no fee was raised");
        JsonNode payment = api.ok(Ask.json(
                        "citizen",
                        "POST",
                        api.payments("/dossiers/" + dossier + "/payments"),
                        Map.of("method", "VNPAY"),
                        api.key("pay")))
                .json();
        reference = payment.path("reference").asText();
        String page = payment.path("redirectUrl").asText();
        Api.require(api.send(Ask.get(null, page)).status() == 200, "the gateway does not show its page");
        Reply back = api.send(Ask.form(page, "choice=pay"));
        Api.require(back.status() == 302, "the gateway answered " + back.status());
        deeds.note(3, "gateway", "took " + payment.path("amount").asLong() + " VND and announced it (IPN)", "citizen");
        api.ok(Ask.get(null, back.header("Location").orElse("")));
        api.eventually(
                Ask.get("citizen", api.payments("/dossiers/" + dossier + "/fees")),
                reply -> reply.json().at("/items/0/state").asText().equals("SETTLED"),
                "the fee was not settled");
    }

    /** The officer opens what was filed, and it is what was uploaded. */
    private void openForm() throws IOException, InterruptedException {
        JsonNode papers = api.ok(Ask.get("reception", api.intake("/dossiers/" + dossier + "/documents")))
                .json()
                .path("items");
        Api.require(
                papers.size() == 2 && papers.at("/0/fileName").asText().equals(SignedForm.NAME), "a paper is missing");
        String content = api.intake("/dossiers/" + dossier + "/documents/" + file + "/content");
        Reply opened = api.ok(Ask.get("reception", content));
        Api.require(opened.body().equals(form), "the officer sees another file than was uploaded");
        deeds.note(3, "intake", "form opened", "reception");
    }

    private void findInList() throws IOException, InterruptedException {
        String cursor = "";
        for (int page = 0; page < 50; page++) {
            JsonNode list = api.ok(Ask.get("reception", api.intake("/dossiers?status=1&limit=100" + cursor)))
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
        api.ok(Ask.json("appraiser", "POST", theCase("/claims"), Map.of(), api.key("claim")));
        deeds.note(4, "workflow", "task claimed", "appraiser");
        api.ok(Ask.json(
                "appraiser",
                "POST",
                theCase("/appraisals"),
                Map.of("proposal", "APPROVE", "opinion", "Hồ sơ đầy đủ, đủ điều kiện đăng ký thường trú."),
                api.key("appraise")));
        onTask("approver", "APPROVE");
        api.ok(Ask.json("approver", "POST", theCase("/approvals"), Map.of("decision", "APPROVE"), api.key("approve")));
        onTask("clerk", "ISSUE");
        result = api.ok(Ask.json(
                        "clerk",
                        "POST",
                        theCase("/results"),
                        Map.of("title", "Thông báo kết quả đăng ký thường trú"),
                        api.key("issue")))
                .json()
                .path("resultCode")
                .asText();
    }

    /** Step 5: handed over, with proof. */
    void handOver() throws IOException, InterruptedException {
        onTask("clerk", "HAND_OVER");
        api.ok(Ask.json(
                "clerk",
                "POST",
                theCase("/hand-overs"),
                Map.of("channel", "ONLINE", "proof", Map.of("kind", "DOWNLOADED", "reference", result)),
                api.key("hand-over")));
    }

    private void onTask(String officer, String step) throws IOException, InterruptedException {
        api.eventually(
                Ask.get(officer, api.workflow("/tasks?dossier=" + code + "&step=" + step)),
                reply -> reply.json().path("items").size() == 1,
                "the list of " + officer + " does not show the task " + step);
    }

    private String theCase(String path) {
        return api.workflow("/cases/" + dossier + path);
    }
}
