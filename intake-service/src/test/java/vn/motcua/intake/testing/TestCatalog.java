package vn.motcua.intake.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.TestTokens;

/** The catalogue as intake gets to know it: through events only. */
public final class TestCatalog {

    /** Permanent residence: papers, an alternative group, a form; online, at the counter, by post. */
    public static final String RESIDENCE = "1.004222";

    /** A copy of an extract: same day, cut-off 15:00. */
    public static final String EXTRACT = "2.000635";

    /** A building permit: several cases, none of them the default; limit by channel. */
    public static final String BUILDING = "1.013225";

    /** Only at the counter, only for businesses. */
    public static final String COUNTER_ONLY = "2.000720";

    public static final String COMMUNE = "H26.30.01";
    public static final String OTHER_COMMUNE = "H26.30.02";
    public static final String CENTRE = "H26.01";
    public static final String DEPARTMENT = "H26.11";
    public static final String CLOSED_COMMUNE = "H26.30.99";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOURCE = "/catalog-service";
    private static final AtomicBoolean PUBLISHED = new AtomicBoolean();
    private static final AtomicLong SEQUENCE = new AtomicLong(System.currentTimeMillis());

    private TestCatalog() {}

    /** Publishes it once for all test classes and waits until intake has it. */
    public static void publish() {
        if (PUBLISHED.getAndSet(true)) {
            return;
        }
        try (KafkaProbe kafka = KafkaProbe.of("catalog.unit-events")) {
            for (JsonNode unit : read("units.json")) {
                unit(kafka, unit);
            }
            officer(kafka, "reception", COMMUNE, "reception-officer");
            officer(kafka, "lead", COMMUNE, "unit-lead");
            officer(kafka, "inspector", COMMUNE, "inspector");
            officer(kafka, "reception-2", OTHER_COMMUNE, "reception-officer");
            for (JsonNode year : read("calendars.json")) {
                send(
                        kafka,
                        "catalog.calendar-events",
                        "vn.motcua.calendar.approved.v1",
                        "default/" + year.path("year").asInt(),
                        year);
            }
            for (JsonNode version : read("procedures.json")) {
                procedure(kafka, (ObjectNode) version);
            }
        }
        awaitRows("select 1 from units", 6);
        awaitRows("select 1 from officer_assignments", 4);
        awaitRows("select 1 from calendar_years", 2);
        awaitRows("select 1 from procedure_versions", 4);
    }

    /** Publishes or replaces a version and waits until intake has it. */
    public static void publish(ObjectNode version) {
        try (KafkaProbe kafka = KafkaProbe.of("catalog.procedure-events")) {
            procedure(kafka, version);
        }
        awaitRows(
                "select 1 from procedure_versions where body = '"
                        + version.toString().replace("'", "''") + "'",
                1);
    }

    /** Publishes an agency's own online levels, JSON such as {@code [{"level":"PARTIAL","validFrom":"2026-01-01"}]}, and waits for them. */
    public static void onlineLevels(String code, String unit, String levels) {
        try (KafkaProbe kafka = KafkaProbe.of("catalog.procedure-events")) {
            send(
                    kafka,
                    "catalog.procedure-events",
                    "vn.motcua.procedure.online-levels-set.v1",
                    code + "@" + unit,
                    json("""
                            {"procedureCode":"%s","unit":"%s","levels":%s}""".formatted(code, unit, levels)));
        }
        awaitRows("select 1 from online_levels where procedure_code = '" + code + "' and unit = '" + unit + "'", 1);
    }

    /** A version to change and publish; the answer is a copy. */
    public static ObjectNode version(String code) {
        for (JsonNode version : read("procedures.json")) {
            if (version.path("code").asText().equals(code)) {
                return version.deepCopy();
            }
        }
        throw new IllegalArgumentException(code);
    }

    /** Assigns an officer anew, to one unit with one role. */
    public static void officer(KafkaProbe kafka, String user, String unit, String role) {
        officer(kafka, TestTokens.subject(user), """
                [{"unit":"%s","roles":["%s"],"validFrom":"2025-07-01"}]""".formatted(unit, role));
    }

    /** Assigns an officer anew. */
    public static void officer(KafkaProbe kafka, UUID officer, String assignments) {
        send(kafka, "catalog.unit-events", "vn.motcua.officer.assigned.v1", "officer:" + officer, json("""
                        {"officerId":"%s","assignments":%s}""".formatted(
                        officer, assignments)));
    }

    private static void unit(KafkaProbe kafka, JsonNode unit) {
        send(
                kafka,
                "catalog.unit-events",
                "vn.motcua.unit.changed.v1",
                unit.path("code").asText(),
                unit);
    }

    private static void procedure(KafkaProbe kafka, ObjectNode version) {
        send(
                kafka,
                "catalog.procedure-events",
                "vn.motcua.procedure.published.v1",
                version.path("code").asText() + "/" + version.path("version").asInt(),
                version);
    }

    private static void send(KafkaProbe kafka, String topic, String type, String subject, JsonNode data) {
        kafka.publish(CloudEvent.of(topic, SOURCE, type, subject, SEQUENCE.incrementAndGet(), data));
    }

    /** Waits until a query finds at least so many rows. */
    public static void awaitRows(String sql, int atLeast) {
        await(sql.substring(0, Math.min(60, sql.length())))
                .untilAsserted(() -> assertThat(Infrastructure.database().select("intake", sql))
                        .hasSizeGreaterThanOrEqualTo(atLeast));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static JsonNode read(String file) {
        try (InputStream source = TestCatalog.class.getResourceAsStream("/catalogue/" + file)) {
            return JSON.readTree(Objects.requireNonNull(source));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
