package vn.motcua.local.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.local.installation.Installation;

/**
 * A town with one dossier, filed, received, paid and returned: the tables as far as the auditor reads them in a real PostgreSQL, the records, the
 * journals. All invariants hold, until a test breaks one.
 */
final class AuditedTown {

    static final String DOSSIER = "0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10";
    static final String DRAFT = "0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f11";
    static final String PAYMENT = "0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f12";
    private static final String FEE = "0190f3c2-7d1e-7a64-8a57-0000000000fe";
    static final String CODE = "H26.30.01-261130-0001";
    static final String CITIZEN = "00000000-0000-4000-8000-000000000011";

    private static final List<String> DATABASES = List.of("catalog", "intake", "workflow", "payment", "notification");

    private static final String EVERYWHERE = """
            create table if not exists outbox(pos bigint);
            create table if not exists audit_entries(subject text, seq bigint, at timestamptz, actor text, action text, details text, previous_hash text, hash text);
            create table if not exists audit_days(day date, entries bigint, digest text, previous text, signature text);
            create table if not exists idempotency_keys(caller text, key text, status int, location text, body text);
            create table if not exists inbox_cursors(consumer text, source text, subject text, seq bigint, state smallint default 0);
            create table if not exists parked_events(reason text)""";

    private static final Map<String, String> TABLES = Map.of(
            "catalog", """
                    create table if not exists procedure_versions(code text, version int, event_seq bigint, audit_seq bigint, audit_hash text);
                    create table if not exists units(code text, event_seq bigint, audit_seq bigint, audit_hash text);
                    create table if not exists officers(officer_id text, event_seq bigint, audit_seq bigint, audit_hash text);
                    create table if not exists calendars(calendar text, year int, event_seq bigint, audit_seq bigint, audit_hash text);
                    create table if not exists online_levels(procedure_code text, unit text, event_seq bigint, audit_seq bigint, audit_hash text);
                    create table if not exists unit_reorganisations(id text, event_seq bigint, audit_seq bigint, audit_hash text)""",
            "intake", """
                    create table if not exists dossiers(id uuid, owner_ref text, portal_code text, code text, status int, due_at timestamptz, result_code text,
                      procedure_version int, submitted_at timestamptz, received_at timestamptz, event_seq bigint, audit_seq bigint, audit_hash text);
                    create table if not exists drafts(id uuid, audit_seq bigint, audit_hash text);
                    create table if not exists dossier_contents(dossier_id uuid, content text);
                    create table if not exists timeline_entries(dossier_id uuid, event text, n int)""",
            "workflow", """
                    create table if not exists cases(dossier_id uuid, state text, dossier_code text, due_at timestamptz, result_code text, procedure_version int,
                      event_seq bigint, audit_seq bigint, audit_hash text, life text, promised_due_at timestamptz);
                    create table if not exists tasks(dossier_id uuid, kind text, closed_at timestamptz)""",
            "payment", """
                    create table if not exists bills(dossier_id uuid, event_seq bigint, audit_seq bigint, audit_hash text);
                    create table if not exists fees(fee_id uuid, dossier_id uuid, state text, amount bigint, settled_at timestamptz);
                    create table if not exists payments(id uuid, reference text, created_at timestamptz, audit_seq bigint, audit_hash text, fee_id uuid);
                    create table if not exists captures(transaction_no text, reference text, dossier_id uuid, amount bigint, outcome text, payment_id uuid, gateway text default 'VNPAY');
                    create or replace view settling_captures as select * from captures where outcome = 'SETTLED';
                    create table if not exists counter_shifts(id uuid, cash_taken bigint, card_taken bigint, audit_seq bigint, audit_hash text);
                    create table if not exists counter_receipts(id uuid, series text, number bigint, amount bigint, state text, audit_seq bigint, audit_hash text);
                    create table if not exists refunds(state text, amount bigint, gateway text default 'VNPAY');
                    create table if not exists ledger_postings(id int);
                    create table if not exists ledger_entries(posting_id int, account text, amount bigint)""",
            "notification", """
                    create table if not exists recipients(dossier_id uuid, event_seq bigint, name text, email text);
                    create table if not exists deliveries(
                        notice_id uuid, event_id uuid, state text, channel text default 'EMAIL', audit_seq bigint default 0, audit_hash text default '')""");

    private static final List<String> OF_INTAKE = List.of("dossier.submitted.v1", "dossier.received.v1");
    private static final List<String> OF_PAYMENT = List.of("fee.raised.v1", "fee.settled.v1");
    private static final List<String> OF_WORKFLOW = List.of(
            "case.opened.v1",
            "case.processing-started.v1",
            "case.appraised.v1",
            "case.approved.v1",
            "result.issued.v1",
            "result.returned.v1");
    private static final List<String> TOLD = List.of(
            "dossier.submitted.v1", "dossier.received.v1", "fee.settled.v1", "result.issued.v1", "result.returned.v1");

    private final Installation installation;
    private final EventLog events = new EventLog();
    private final Map<String, Long> offsets = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    private final Map<String, StringBuilder> building = new HashMap<>();

    private AuditedTown(Path home) {
        this.installation = new Installation(home, home);
    }

    /** Builds the town anew. */
    static AuditedTown in(Path home) {
        AuditedTown town = new AuditedTown(home);
        DATABASES.forEach(town::empty);
        town.catalogue();
        town.dossier();
        town.money();
        town.told();
        town.building.forEach((database, sql) -> Infrastructure.database().execute(database, sql.toString()));
        town.building.clear();
        return town;
    }

    private void empty(String database) {
        Infrastructure.database().create(database);
        String tables = EVERYWHERE + ";" + TABLES.get(database);
        String names = java.util.regex.Pattern.compile("exists (\\w+)")
                .matcher(tables)
                .results()
                .map(found -> found.group(1))
                .collect(java.util.stream.Collectors.joining(", "));
        building.put(database, new StringBuilder(tables + "; truncate " + names));
    }

    private void catalogue() {
        execute("catalog", "insert into units values ('H26.30.01', 2, 0, '')");
        execute("catalog", "insert into officers values ('o-1', 1, 0, '')");
        publish("catalog.unit-events", "/catalog-service", "H26.30.01", 1, "unit.changed.v1");
        publish("catalog.unit-events", "/catalog-service", "H26.30.01", 2, "unit.changed.v1");
        publish("catalog.unit-events", "/catalog-service", "officer:o-1", 1, "officer.assigned.v1");
        reached("intake", "/catalog-service", "H26.30.01", 2);
        reached("notification", "/catalog-service", "H26.30.01", 2);
        for (String consumer : List.of("intake", "workflow", "payment", "notification")) {
            reached(consumer, "/catalog-service", "officer:o-1", 1);
        }
    }

    private void dossier() {
        String link = audited("intake", "dossier:" + DOSSIER, CITIZEN, "SubmitDossier", 1, "");
        String received = audited("intake", "dossier:" + DOSSIER, "reception", "ReceiveDossier", 2, link);
        execute("intake", """
                insert into dossiers values ('%s', '%s', null, '%s', 10, '2026-12-10T10:00:00Z', 'KQ.1', 1, now(), now(), 2, 2, '%s')""".formatted(DOSSIER, CITIZEN, CODE, received));
        execute("intake", """
                insert into dossier_contents values ('%s', '{"applicant":{"fullName":"Nguyễn Hoàng Yến Phụng","identityNumber":"098919700001"}}')""".formatted(DOSSIER));
        answered(
                "intake",
                CITIZEN,
                "k-submit",
                "/intake/v1/dossiers/" + DOSSIER,
                "{\"id\":\"" + DOSSIER + "\",\"status\":1}");
        answered(
                "intake",
                "reception",
                "k-receive",
                "/intake/v1/dossiers/" + DOSSIER + "/receipt",
                "{\"dossierCode\":\"" + CODE + "\"}");
        publishAll("intake.dossier-events", "/intake-service", OF_INTAKE);
        publish("intake.contact-events", "/intake-service/contacts", DOSSIER, 1, "contact.provided.v1");
        String opened = audited("workflow", "case:" + DOSSIER, "appraiser", "AppraiseCase", 1, "");
        execute("workflow", """
                insert into cases values ('%s', 'RETURNED', '%s', '2026-12-10T10:00:00Z', 'KQ.1', 1, 6, 1, '%s')""".formatted(DOSSIER, CODE, opened));
        answered("workflow", "appraiser", "k-appraise", "/workflow/v1/cases/" + DOSSIER, "{\"resultCode\":\"KQ.1\"}");
        publishAll("workflow.case-events", "/workflow-service", OF_WORKFLOW);
        reached("workflow", "/intake-service", DOSSIER, 2);
        reached("workflow", "/payment-service", DOSSIER, 2);
        reached("payment", "/intake-service", DOSSIER, 2);
        reached("intake", "/workflow-service", DOSSIER, 6);
        reached("intake", "/payment-service", DOSSIER, 2);
        reached("notification", "/intake-service", DOSSIER, 2);
        reached("notification", "/intake-service/contacts", DOSSIER, 1);
        reached("notification", "/workflow-service", DOSSIER, 6);
        reached("notification", "/payment-service", DOSSIER, 2);
        for (List<String> types : List.of(OF_INTAKE, OF_WORKFLOW, OF_PAYMENT)) {
            types.forEach(type -> execute(
                    "intake",
                    "insert into timeline_entries values ('%s', 'vn.motcua.%s', 1)".formatted(DOSSIER, type)));
        }
    }

    private void money() {
        String started = audited("payment", "payment:" + PAYMENT, CITIZEN, "StartPayment", 1, "");
        execute("payment", "insert into bills values ('%s', 2, 0, '')".formatted(DOSSIER));
        execute("payment", "insert into fees values ('%s', '%s', 'SETTLED', 10000, now())".formatted(FEE, DOSSIER));
        execute(
                "payment",
                "insert into payments values ('%s', 'REF1', now(), 1, '%s', '%s')".formatted(PAYMENT, started, FEE));
        execute(
                "payment",
                "insert into captures values ('14000001', 'REF1', '%s', 10000, 'SETTLED', '%s')"
                        .formatted(DOSSIER, PAYMENT));
        execute("payment", "insert into ledger_postings values (1)");
        execute(
                "payment",
                "insert into ledger_entries values (1, 'gateway:vnpay', 10000), (1, 'state-budget', -10000)");
        answered("payment", CITIZEN, "k-pay", "/payments/v1/payments/" + PAYMENT, "{\"reference\":\"REF1\"}");
        publishAll("payment.fee-events", "/payment-service", OF_PAYMENT);
        journal(
                "sandbox/captures.jsonl",
                "{\"txnRef\":\"REF1\",\"transactionNo\":\"14000001\",\"amount\":10000,\"captured\":true}");
    }

    private void told() {
        execute(
                "notification",
                "insert into recipients values ('%s', 5, 'Nguyễn Hoàng Yến Phụng', 'a@canary.motcua.example')"
                        .formatted(DOSSIER));
        int number = 0;
        for (String type : TOLD) {
            number++;
            String notice = "0190f3c2-7d1e-7a64-8a57-00000000000" + number;
            execute(
                    "notification",
                    "insert into deliveries values ('%s', '%s', 'SENT')".formatted(notice, ids.get(type)));
            journal("sandbox/mails/mails.jsonl", "{\"messageId\":\"<" + notice + "@motcua.example>\",\"raw\":\"…\"}");
            publish("notification.delivery-events", "/notification-service", DOSSIER, number, "notice.sent.v1");
        }
    }

    private void publishAll(String topic, String source, List<String> types) {
        for (int i = 0; i < types.size(); i++) {
            publish(topic, source, DOSSIER, i + 1, types.get(i));
        }
    }

    /** A proper event as the next record of its topic. */
    void publish(String topic, String source, String subject, long seq, String type) {
        String id = UUID.randomUUID().toString();
        ids.put(type, id);
        publish(
                topic,
                subject,
                Map.of(
                        "ce_id",
                        id,
                        "ce_source",
                        source,
                        "ce_subject",
                        subject,
                        "ce_type",
                        "vn.motcua." + type,
                        "ce_sequence",
                        Long.toString(seq)),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    /** Any record. */
    void publish(String topic, String key, Map<String, String> headers, byte[] value) {
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, text) -> all.add(name, text.getBytes(StandardCharsets.UTF_8)));
        events.take(new ConsumerRecord<>(
                topic,
                0,
                offsets.merge(topic, 1L, Long::sum),
                0,
                TimestampType.CREATE_TIME,
                0,
                value.length,
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                value,
                all,
                java.util.Optional.empty()));
    }

    /** Adds a link to a chain, as the documented rule says, and answers its hash. */
    String audited(String database, String subject, String actor, String action, long seq, String previous) {
        Instant at = Instant.parse("2026-11-30T03:00:00Z");
        String hash = new AuditLink(previous, subject, seq, at, actor, action, "{}").hash();
        execute(
                database,
                "insert into audit_entries values ('%s', %d, '%s', '%s', '%s', '{}', '%s', '%s')"
                        .formatted(subject, seq, at, actor, action, previous, hash));
        return hash;
    }

    private void answered(String database, String caller, String key, String location, String body) {
        execute(
                database,
                "insert into idempotency_keys values ('%s', '%s', 201, '%s', '%s')"
                        .formatted(caller, key, location, body));
    }

    private void reached(String consumer, String source, String subject, long seq) {
        execute(
                consumer,
                "insert into inbox_cursors values ('%s', '%s', '%s', %d)".formatted(consumer, source, subject, seq));
    }

    /** Adds a line to a file of the installation. */
    void journal(String file, String line) {
        write(file, line + "\n");
    }

    /** Adds text to a file of the installation. */
    void write(String file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds bytes to a file of the installation. */
    void write(String file, byte[] bytes) {
        try {
            Path path = installation.home().resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a database behind everybody's back. */
    void execute(String database, String sql) {
        if (building.containsKey(database)) {
            building.get(database).append(";\n").append(sql);
            return;
        }
        Infrastructure.database().execute(database, sql);
    }

    EventLog events() {
        return events;
    }

    /** What the auditor says of it, by invariant. */
    Map<String, Finding> judged() throws IOException {
        Set<String> ofDossiers = Set.of("intake.dossier-events", "payment.fee-events", "catalog.unit-events");
        Groups groups = new Groups(
                Map.of(
                        "intake", Set.of("workflow.case-events", "payment.fee-events", "catalog.unit-events"),
                        "workflow", ofDossiers,
                        "payment", Set.of("intake.dossier-events", "workflow.case-events", "catalog.unit-events"),
                        "notification",
                                Set.of(
                                        "intake.dossier-events",
                                        "intake.contact-events",
                                        "payment.fee-events",
                                        "workflow.case-events",
                                        "catalog.unit-events")),
                0);
        Map<String, Finding> findings = new HashMap<>();
        Auditing.judged(new Evidence(installation, Infrastructure.database()::connect, events), groups)
                .forEach(finding -> findings.put(finding.invariant(), finding));
        return findings;
    }
}
