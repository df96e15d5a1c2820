package vn.motcua.notification.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.KafkaProbe;

/** A dossier that makes news: every method publishes the event that its owner would publish, numbered as it should be. */
public final class Dossier {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "vn.motcua.";

    private final KafkaProbe kafka;
    private final UUID id = UUID.randomUUID();
    private final UUID owner = UUID.randomUUID();
    private final String code = "H26.30.01-261123-" + id.toString().substring(0, 4);
    private final Map<String, Long> numbers = new HashMap<>();

    public Dossier(KafkaProbe kafka) {
        this.kafka = kafka;
    }

    public UUID id() {
        return id;
    }

    /** The account that files it. */
    public UUID owner() {
        return owner;
    }

    public String code() {
        return code;
    }

    public CloudEvent contact(String name, String email, String language) {
        return publish(contactEvent(name, email, language));
    }

    public CloudEvent contact(String name, String email, String phone, String language) {
        return publish(event(
                "intake.contact-events",
                "/intake-service/contacts",
                "contact.provided.v1",
                Map.of("name", name, "email", email, "phone", phone, "language", language)));
    }

    public CloudEvent contactEvent(String name, String email, String language) {
        return event(
                "intake.contact-events",
                "/intake-service/contacts",
                "contact.provided.v1",
                Map.of("name", name, "email", email, "language", language));
    }

    public CloudEvent submitted() {
        return submitted("H26.30.01");
    }

    public CloudEvent submitted(String unit) {
        return publish(intake(
                "dossier.submitted.v1",
                Map.of(
                        "submittedAt", "2026-11-23T01:02:03Z",
                        "procedureCode", "1.004222",
                        "procedureVersion", 1,
                        "caseCode", "DEFAULT",
                        "channel", "ONLINE",
                        "applicantKind", "CITIZEN",
                        "receivingUnit", unit,
                        "competentUnit", unit,
                        "ownerRef", owner)));
    }

    public CloudEvent received() {
        return publish(receivedEvent());
    }

    public CloudEvent receivedEvent() {
        return intake(
                "dossier.received.v1",
                Map.of(
                        "dossierCode", code,
                        "submittedAt", "2026-11-23T01:02:03Z",
                        "receivedAt", "2026-11-23T02:00:00Z",
                        "dueAt", "2026-12-02T10:00:00Z",
                        "procedureCode", "1.004222",
                        "procedureVersion", 1,
                        "receivingUnit", "H26.30.01",
                        "competentUnit", "H26.30.01",
                        "ownerRef", owner,
                        "receivedBy", UUID.randomUUID()));
    }

    public CloudEvent refused(String reason) {
        return publish(intake(
                "dossier.refused.v1",
                Map.of(
                        "refusedAt",
                        "2026-11-23T02:00:00Z",
                        "reason",
                        reason,
                        "legalGround",
                        "free text of an officer",
                        "refusedBy",
                        UUID.randomUUID())));
    }

    public CloudEvent withdrawn() {
        return publish(intake("dossier.withdrawn.v1", Map.of("withdrawnAt", "2026-11-23T02:00:00Z")));
    }

    public CloudEvent caseWithdrawn() {
        return publish(workflow("case.withdrawn.v1", Map.of("withdrawnAt", "2026-11-24T02:00:00Z")));
    }

    public CloudEvent feeSettled() {
        return publish(event(
                "payment.fee-events",
                "/payment-service",
                "fee.settled.v1",
                Map.of(
                        "feeId", UUID.randomUUID(),
                        "amount", 10_000,
                        "currency", "VND",
                        "method", "VNPAY",
                        "settledAt", "2026-11-23T02:10:00Z")));
    }

    public CloudEvent resultIssued() {
        return publish(workflow(
                "result.issued.v1",
                Map.of(
                        "dossierCode", code,
                        "resultCode", "KQ.H26.000001",
                        "outcome", "DENIED",
                        "issuedBy", UUID.randomUUID(),
                        "issuedAt", "2026-11-27T08:00:00Z")));
    }

    public CloudEvent resultReturned() {
        return publish(workflow(
                "result.returned.v1",
                Map.of(
                        "dossierCode",
                        code,
                        "deliveredBy",
                        "ONLINE",
                        "returnedBy",
                        UUID.randomUUID(),
                        "returnedAt",
                        "2026-11-27T09:00:00Z")));
    }

    public CloudEvent withdrawalRefused() {
        return publish(workflow(
                "case.withdrawal-refused.v1",
                Map.of("refusedAt", "2026-11-27T09:00:00Z", "reason", "RESULT_ALREADY_ISSUED")));
    }

    public CloudEvent nearlyDue(String unit, UUID assignee) {
        return publish(deadline("case.nearly-due.v1", unit, "STEP", Map.of("assignee", assignee)));
    }

    public CloudEvent overdue(String unit) {
        return publish(deadline("case.overdue.v1", unit, "DOSSIER", Map.of()));
    }

    private CloudEvent deadline(String type, String unit, String level, Map<String, ?> more) {
        Map<String, Object> payload = new HashMap<>(more);
        payload.putAll(Map.of(
                "dossierCode",
                code,
                "unit",
                unit,
                "step",
                "APPRAISE",
                "dueAt",
                "2026-11-30T09:12:00Z",
                "detectedAt",
                "2026-11-30T02:00:00.113Z",
                "level",
                level));
        return workflow(type, payload);
    }

    /** An event that nobody here wants; it only takes its number. */
    public CloudEvent processingStarted() {
        return publish(workflow("case.processing-started.v1", Map.of("dossierCode", code, "unit", "H26.30.01")));
    }

    public CloudEvent publish(CloudEvent event) {
        kafka.publish(event);
        return event;
    }

    private CloudEvent intake(String type, Map<String, ?> payload) {
        return event("intake.dossier-events", "/intake-service", type, payload);
    }

    private CloudEvent workflow(String type, Map<String, ?> payload) {
        return event("workflow.case-events", "/workflow-service", type, payload);
    }

    private CloudEvent event(String topic, String source, String type, Map<String, ?> payload) {
        Map<String, Object> data = new HashMap<>(payload);
        data.put("dossierId", id.toString());
        return CloudEvent.of(
                topic,
                source,
                PREFIX + type,
                id.toString(),
                numbers.merge(source, 1L, Long::sum),
                JSON.valueToTree(data));
    }
}
