package vn.motcua.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.kit.testing.Infrastructure;

/** Whatever bytes are stored, the auditor judges: it never ends early, and it names what it found. */
class WhateverIsStoredTest {

    private static final String DOSSIER = AuditedTown.DOSSIER;

    @TempDir
    private Path home;

    private AuditedTown town;

    @BeforeAll
    static void startDatabase() {
        Infrastructure.startAll();
    }

    @BeforeEach
    void buildTown() {
        town = AuditedTown.in(home);
    }

    @Test
    void readsAContentWithAZeroCharacter() throws IOException {
        town.execute(
                "intake",
                "update dossier_contents set content = '{\"applicant\":{\"fullName\":\"Lê\\u0000 Thị Lựu\"},\"contact\":{\"phone\":\"0912345678\"}}'");
        town.write("logs/intake.log", "called 0912345678\n");
        assertThat(named("I9")).contains("intake.log:1");
        assertThat(allOthersHold("I9")).isTrue();
    }

    @Test
    void namesAContentThatIsNoJson() throws IOException {
        town.execute("intake", "update dossier_contents set content = '{\"applicant\":'");
        assertThat(named("I9")).contains("the content of " + DOSSIER + " cannot be read");
        assertThat(allOthersHold("I9")).isTrue();
    }

    @Test
    void namesAnAnswerThatIsNoJson() throws IOException {
        town.execute("payment", "update idempotency_keys set body = 'oops', location = null");
        assertThat(named("I1")).contains("payment: the answer kept for key k-pay cannot be read");
    }

    @Test
    void judgesAnAnswerThatIsNestedBeyondMeasure() throws IOException {
        town.execute("workflow", "update idempotency_keys set body = repeat('[', 200000)");
        assertThat(named("I1")).contains("cannot be read");
    }

    @Test
    void judgesRowsOfNothing() throws IOException {
        town.execute("intake", "insert into dossiers(id) values (gen_random_uuid())");
        town.execute("intake", "insert into idempotency_keys default values");
        town.execute("intake", "insert into audit_entries default values");
        town.execute("intake", "insert into timeline_entries default values");
        town.execute("intake", "insert into dossier_contents default values");
        town.execute("intake", "insert into inbox_cursors default values");
        town.execute("workflow", "insert into cases default values");
        town.execute("payment", "insert into bills default values");
        town.execute("payment", "insert into payments default values");
        town.execute("payment", "insert into captures default values");
        town.execute("notification", "insert into deliveries default values");
        town.execute("notification", "insert into recipients default values");
        Map<String, Finding> findings = town.judged();
        assertThat(findings.values())
                .allSatisfy(finding -> assertThat(finding.text(5)).doesNotContain("the auditor met"));
        for (String invariant : List.of("I1", "I3", "I5", "I6", "I7", "I8", "I9")) {
            assertThat(findings.get(invariant).holds()).as(invariant).isFalse();
        }
    }

    @Test
    void judgesTheRestWhenATableIsGone() throws IOException {
        town.execute("payment", "drop table ledger_entries");
        assertThat(named("I6")).contains("the auditor met PSQLException 42P01");
        assertThat(allOthersHold("I6")).isTrue();
    }

    @Test
    void namesBrokenLinesOfJournals() throws IOException {
        town.write("sandbox/captures.jsonl", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 10});
        town.journal("sandbox/captures.jsonl", "{\"txnRef\":");
        town.journal("sandbox/refunds.jsonl", "[]");
        assertThat(named("I6"))
                .contains(
                        "captures.jsonl:2 cannot be read",
                        "captures.jsonl:3 cannot be read",
                        "refunds.jsonl:1 cannot be read");
    }

    @Test
    void forgivesHalfALineAtTheEnd() throws IOException {
        town.write("sandbox/captures.jsonl", "{\"txnRef\":\"R");
        town.write("load/run.jsonl", "{\"operation\":\"sub");
        assertThat(town.judged().values())
                .allSatisfy(finding ->
                        assertThat(finding.holds()).as(finding.text(5)).isTrue());
    }

    @Test
    void namesRecordsThatAreNoEvents() throws IOException {
        town.publish("intake.dossier-events", "a key", Map.of(), "garbage".getBytes(StandardCharsets.UTF_8));
        town.publish("intake.dossier-events", null, Map.of(), new byte[] {(byte) 0xc3, 0x28});
        assertThat(named("I3"))
                .contains(
                        "intake.dossier-events-0@3 lacks an attribute", "intake.dossier-events-0@4 lacks an attribute");
        assertThat(allOthersHold("I3")).isTrue();
    }

    @Test
    void namesAttributesThatCannotBeRead() throws IOException {
        Map<String, String> headers = new HashMap<>(Map.of(
                "ce_id",
                "no id",
                "ce_source",
                "/intake-service",
                "ce_subject",
                DOSSIER,
                "ce_type",
                "x",
                "ce_sequence",
                "1"));
        town.publish("intake.dossier-events", DOSSIER, headers, new byte[0]);
        headers.put("ce_id", "0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f99");
        headers.put("ce_sequence", "99999999999999999999");
        town.publish("intake.dossier-events", DOSSIER, headers, new byte[0]);
        assertThat(named("I3"))
                .contains(
                        "intake.dossier-events-0@3 has an attribute that cannot be read",
                        "intake.dossier-events-0@4 has an attribute that cannot be read");
        assertThat(allOthersHold("I3")).isTrue();
    }

    @Test
    void namesAForeignSourceAndAForeignKey() throws IOException {
        town.publish("payment.fee-events", "/somebody", DOSSIER, 3, "fee.settled.v1");
        town.publish(
                "payment.fee-events",
                "another key",
                Map.of(
                        "ce_id",
                        "0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f98",
                        "ce_source",
                        "/payment-service",
                        "ce_subject",
                        DOSSIER,
                        "ce_type",
                        "x",
                        "ce_sequence",
                        "3"),
                new byte[0]);
        assertThat(named("I3"))
                .contains(
                        "payment.fee-events-0@3 is of a source that does not own the topic",
                        "payment.fee-events-0@4 has another key than subject");
        assertThat(allOthersHold("I3")).isTrue();
    }

    @Test
    void namesNumbersThatNobodyCountsTo() throws IOException {
        for (long seq : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            town.publish("payment.fee-events", "/payment-service", DOSSIER, seq, "fee.settled.v1");
            town.publish("catalog.unit-events", "/catalog-service", "H26.30.01", seq, "unit.changed.v1");
        }
        assertThat(named("I4")).contains("number " + Long.MAX_VALUE + " came after 2", "number -1");
        assertThat(named("I3")).contains(Long.MAX_VALUE + " in Kafka");
    }

    @Test
    void readsMoreTypesThanItCanCount() throws IOException {
        for (int i = 0; i < 40_000; i++) {
            town.publish("payment.fee-events", "/payment-service", "subject-" + i, 1, "garbage-" + i);
        }
        assertThat(named("I3")).contains("/payment-service subject-").contains("is in Kafka only");
        assertThat(allOthersHold("I3")).isTrue();
    }

    @Test
    void showsWhatItFoundOnOneLineWithoutControls() throws IOException {
        String subject = "\u001b[31m\r\nI3 holds\u202e" + "x".repeat(5_000);
        town.publish("intake.dossier-events", "/intake-service", subject, 1, "dossier.submitted.v1");
        Finding finding = town.judged().get("I3");
        assertThat(finding.examples()).hasSize(1).allSatisfy(example -> assertThat(example)
                .hasSizeLessThanOrEqualTo(300)
                .doesNotContain("\u001b", "\n", "\r", "\u202e"));
    }

    @Test
    void neverEndsEarlyWhateverTheBytes() throws IOException {
        Random random = new Random(20261130);
        for (int round = 0; round < 300; round++) {
            String topic = List.of(
                            "intake.dossier-events",
                            "catalog.unit-events",
                            "workflow.case-events.dlq.intake",
                            "foreign-events")
                    .get(random.nextInt(4));
            Map<String, String> headers = new HashMap<>();
            for (String name :
                    List.of("ce_id", "ce_source", "ce_subject", "ce_type", "ce_sequence", "motcua_failure")) {
                if (random.nextInt(4) > 0) {
                    headers.put(name, text(random));
                }
            }
            town.publish(
                    topic, random.nextBoolean() ? headers.get("ce_subject") : text(random), headers, bytes(random));
            town.write("sandbox/captures.jsonl", bytes(random));
            town.write("sandbox/mails/mails.jsonl", bytes(random));
            town.write("load/run.jsonl", bytes(random));
            town.write("logs/intake.log", bytes(random));
        }
        assertThat(town.judged().values()).hasSize(11).allSatisfy(finding -> assertThat(finding.text(5))
                .doesNotContain("the auditor met"));
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(400)];
        random.nextBytes(bytes);
        if (bytes.length > 0 && random.nextBoolean()) {
            bytes[bytes.length - 1] = '\n';
        }
        return bytes;
    }

    private static String text(Random random) {
        return random.nextInt(3) == 0
                ? new String(bytes(random), StandardCharsets.UTF_8)
                : List.of("/intake-service", DOSSIER, "1", "-5", "0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10", "\u0000", "")
                        .get(random.nextInt(7));
    }

    private String named(String invariant) throws IOException {
        return String.join("\n", town.judged().get(invariant).examples());
    }

    private boolean allOthersHold(String... broken) throws IOException {
        return town.judged().values().stream()
                .filter(finding -> !Arrays.asList(broken).contains(finding.invariant()))
                .allMatch(Finding::holds);
    }
}
