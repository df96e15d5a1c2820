package vn.motcua.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import vn.motcua.local.scenario.DossierRecords.Event;

/** What must hold at the end of the story, and whether it does. */
final class Outcome {

    /** The notices that must have become mails. */
    static final List<String> LETTERS = List.of("filed", "received", "paid", "result-ready");

    private final Map<String, Boolean> checks = new LinkedHashMap<>();

    /** Everything that was found out. */
    record Evidence(
            long quoted,
            JsonNode view,
            JsonNode caseFile,
            JsonNode fee,
            JsonNode ledger,
            JsonNode notices,
            List<JsonNode> captures,
            List<JsonNode> mails,
            List<Event> events) {}

    static Outcome of(Evidence evidence) {
        Outcome outcome = new Outcome();
        outcome.returned(evidence);
        outcome.paid(evidence);
        outcome.told(evidence);
        outcome.ordered(evidence);
        return outcome;
    }

    private void returned(Evidence evidence) {
        JsonNode view = evidence.view;
        JsonNode work = evidence.caseFile;
        checks.put("the result is returned", work.path("state").asText().equals("RETURNED"));
        checks.put(
                "the applicant's view agrees with the workflow",
                view.path("status").asInt() == work.path("nationalStatus").asInt()
                        && view.path("code")
                                .asText()
                                .equals(work.path("dossierCode").asText())
                        && view.at("/result/code")
                                .asText("-")
                                .equals(work.at("/result/resultCode").asText()));
    }

    private void paid(Evidence evidence) {
        long captured = evidence.captures.stream()
                .filter(capture -> capture.path("captured").asBoolean())
                .mapToLong(capture -> capture.path("amount").asLong())
                .sum();
        long settled = evidence.events.stream()
                .filter(event -> event.type().equals("vn.motcua.fee.settled.v1"))
                .count();
        long atGateway = entries(evidence.ledger, true);
        checks.put(
                "the money is settled exactly once: gateway = quote = fee = ledger = " + captured + " VND",
                evidence.captures.size() == 1
                        && settled == 1
                        && captured == evidence.quoted
                        && evidence.fee.size() == 1
                        && evidence.fee.at("/0/state").asText().equals("SETTLED")
                        && evidence.fee.at("/0/amount").asLong() == captured
                        && evidence.view.at("/fee/state").asText().equals("SETTLED")
                        && atGateway == captured
                        && entries(evidence.ledger, false) == -captured);
    }

    private static long entries(JsonNode ledger, boolean ofGateway) {
        return StreamSupport.stream(ledger.spliterator(), false)
                .filter(entry -> entry.path("account").asText().startsWith("gateway:") == ofGateway)
                .mapToLong(entry -> entry.path("amount").asLong())
                .sum();
    }

    /** A mail's Message-ID begins with its notice's id. */
    private void told(Evidence evidence) {
        TreeSet<String> arrived = new TreeSet<>();
        for (JsonNode notice : evidence.notices) {
            boolean inSink = evidence.mails.stream().anyMatch(mail -> mail.path("messageId")
                    .asText()
                    .contains(notice.path("id").asText()));
            if (inSink) {
                arrived.add(notice.path("template").asText());
            }
        }
        long different = evidence.mails.stream()
                .map(mail -> mail.path("messageId").asText())
                .distinct()
                .count();
        checks.put(
                "the mails of filing, reception, payment and result are in the sink, each once ("
                        + evidence.mails.size() + " mails: " + String.join(", ", arrived) + ")",
                arrived.containsAll(LETTERS) && different == evidence.mails.size());
    }

    private void ordered(Evidence evidence) {
        Map<String, Long> last = new LinkedHashMap<>();
        boolean inOrder = !evidence.events.isEmpty();
        List<Event> byPlace = evidence.events.stream()
                .sorted(java.util.Comparator.comparing(Event::topic).thenComparing(Event::offset))
                .toList();
        for (Event event : byPlace) {
            long seq = Long.parseLong(event.headers().getOrDefault("ce_sequence", "0"));
            inOrder &= seq == last.getOrDefault(event.source(), 0L) + 1;
            last.put(event.source(), seq);
        }
        checks.put("all " + evidence.events.size() + " events are in Kafka, numbered 1 to n for each source", inOrder);
    }

    /** Every check with its result, in order. */
    Map<String, Boolean> checks() {
        return checks;
    }

    /** Whether all hold. */
    boolean holds() {
        return !checks.containsValue(false);
    }
}
