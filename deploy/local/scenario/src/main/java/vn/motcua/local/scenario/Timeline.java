package vn.motcua.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.motcua.local.scenario.DossierRecords.Event;
import vn.motcua.workingtime.WorkingCalendar;

/** Everything that happened, in order: what people did, the events in Kafka, and the status that the applicant's view gave them. */
final class Timeline {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(WorkingCalendar.ZONE);

    private static final Map<String, Integer> STEPS_WITHOUT_ENTRY = Map.of(
            "vn.motcua.contact.provided.v1", 2,
            "vn.motcua.notice.failed.v1", 0);

    /** Published only where an installation wants it; the notices themselves are shown. */
    private static final String NOTICE_SENT = "vn.motcua.notice.sent.v1";

    private record Line(Instant at, String step, String where, String what, String status, String who) {}

    private Timeline() {}

    /** The table as text. */
    static String text(List<Deeds.Deed> deeds, List<Event> events, JsonNode notices, JsonNode view) {
        Map<String, JsonNode> entries = new HashMap<>();
        view.path("timeline").forEach(entry -> entries.put(entry.path("event").asText(), entry));
        List<Line> lines = new ArrayList<>();
        deeds.forEach(deed -> lines.add(
                new Line(deed.at(), Integer.toString(deed.step()), deed.where(), deed.what(), "", deed.who())));
        events.stream()
                .filter(event -> !event.type().equals(NOTICE_SENT))
                .forEach(event -> lines.add(line(event, entries)));
        notices.forEach(notice -> {
            if (notice.hasNonNull("sentAt")) {
                lines.add(line(notice));
            }
        });
        lines.sort(Comparator.comparing(Line::at));
        StringBuilder text = new StringBuilder(row("time", "step", "service", "what", "status", "who"));
        lines.forEach(line ->
                text.append(row(TIME.format(line.at), line.step, line.where, line.what, line.status, line.who)));
        return text.toString();
    }

    private static Line line(JsonNode notice) {
        return new Line(
                OffsetDateTime.parse(notice.path("sentAt").asText()).toInstant(),
                "",
                "notification",
                "notice sent: " + notice.path("template").asText(),
                "",
                "system");
    }

    private static Line line(Event event, Map<String, JsonNode> entries) {
        JsonNode entry = entries.get(event.type());
        int step = entry == null
                ? STEPS_WITHOUT_ENTRY.getOrDefault(event.type(), 4)
                : entry.path("step").asInt();
        String status = entry == null ? "" : entry.path("status").asText();
        return new Line(
                event.time(),
                step == 0 ? "" : Integer.toString(step),
                event.source().replaceAll("^/|-service.*$", ""),
                event.type().replaceAll("^vn\\.motcua\\.|\\.v\\d+$", "") + remark(event.value()),
                status,
                who(event));
    }

    private static String remark(JsonNode value) {
        for (String field : List.of("resultCode", "template", "amount", "dossierCode")) {
            if (value.hasNonNull(field)) {
                return " " + value.path(field).asText();
            }
        }
        return "";
    }

    private static String who(Event event) {
        for (String field : List.of("receivedBy", "appraisedBy", "approvedBy", "issuedBy", "returnedBy")) {
            if (event.value().hasNonNull(field)) {
                return People.name(event.value().path(field).asText());
            }
        }
        boolean filing =
                event.type().contains("dossier.submitted") || event.type().contains("contact.provided");
        return filing ? "citizen" : event.type().contains("fee.settled") ? "VNPAY" : "system";
    }

    private static String row(String time, String step, String where, String what, String status, String who) {
        return String.format(
                Locale.ROOT, "%-12s  %-4s  %-12s  %-52s  %-6s  %s%n", time, step, where, what, status, who);
    }
}
