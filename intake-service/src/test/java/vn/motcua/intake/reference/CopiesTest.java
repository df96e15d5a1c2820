package vn.motcua.intake.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.WithInfrastructure;

/** The copies follow the catalogue's contracts; only the latest word counts. */
@QuarkusTest
@WithInfrastructure("intake")
class CopiesTest {

    @ParameterizedTest
    @CsvSource({"full", "minimal"})
    void keepsProcedures(String example) {
        ObjectNode version = EventContracts.example("procedure.published.v1", example);
        String code = "8.00000" + example.length();

        publish(
                "procedure.published.v1",
                code + "/7",
                1,
                version.put("code", code).put("version", 7));

        awaitRow(
                "select effective_from from procedure_versions where code = '" + code + "' and version = 7",
                "effective_from",
                version.path("effectiveFrom").asText());
    }

    @ParameterizedTest
    @CsvSource({"full", "minimal"})
    void keepsUnits(String example) {
        ObjectNode unit = EventContracts.example("unit.changed.v1", example);
        String code = "H88.0" + example.length();

        publish("unit.changed.v1", code, 1, unit.put("code", code));

        awaitRow(
                "select name_vi from units where code = '" + code + "'",
                "name_vi",
                unit.at("/name/vi").asText());
    }

    @ParameterizedTest
    @CsvSource({"full", "minimal"})
    void keepsCalendars(String example) {
        ObjectNode year = EventContracts.example("calendar.approved.v1", example);
        String calendar = "H88.1" + example.length();

        publish("calendar.approved.v1", calendar + "/2026", 1, year.put("calendar", calendar));

        awaitRow(
                "select year from calendar_years where calendar = '" + calendar + "'",
                "year",
                year.path("year").asText());
    }

    @ParameterizedTest
    @CsvSource({"full", "minimal"})
    void keepsAssignments(String example) {
        ObjectNode officer = EventContracts.example("officer.assigned.v1", example);
        String id = java.util.UUID.randomUUID().toString();
        int roles = officer.path("assignments")
                .valueStream()
                .mapToInt(one -> one.path("roles").size())
                .sum();

        publish("officer.assigned.v1", "officer:" + id, 1, officer.put("officerId", id));

        awaitRow(
                "select count(*) from officer_assignments where officer_id = '" + id + "'",
                "count",
                String.valueOf(roles));
        awaitRow(
                "select count(*) from revocations where subject = '" + id + "'",
                "count",
                officer.has("revokedAt") ? "1" : "0");
    }

    @ParameterizedTest
    @CsvSource({"full", "minimal"})
    void keepsTheOnlineLevelsOfAnAgency(String example) {
        ObjectNode levels = EventContracts.example("procedure.online-levels-set.v1", example);
        String unit = "H88.2" + example.length();
        String subject = levels.path("procedureCode").asText() + "@" + unit;

        publish("procedure.online-levels-set.v1", subject, 1, levels.put("unit", unit));

        awaitRow(
                "select string_agg(level || ' ' || valid_from, ', ' order by valid_from) as levels from online_levels"
                        + " where procedure_code || '@' || unit = '" + subject + "'",
                "levels",
                levels.path("levels")
                        .valueStream()
                        .map(since -> since.path("level").asText() + " "
                                + since.path("validFrom").asText())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void aCorrectedHistoryReplacesTheOneBefore() {
        ObjectNode wrong = EventContracts.example("procedure.online-levels-set.v1", "full")
                .put("procedureCode", "8.000091")
                .put("unit", "H88.29");
        ObjectNode right = wrong.deepCopy();
        right.withArray("levels").remove(1);

        publish("procedure.online-levels-set.v1", "8.000091@H88.29", 1, wrong);
        publish("procedure.online-levels-set.v1", "8.000091@H88.29", 2, right);

        awaitRow("select level from online_levels where procedure_code = '8.000091'", "level", "PARTIAL");
    }

    @Test
    void onlyTheLatestWordCounts() {
        ObjectNode unit = EventContracts.example("unit.changed.v1", "full").put("code", "H88.33");
        CloudEvent closed =
                event("unit.changed.v1", "H88.33", 5, unit.deepCopy().put("validTo", "2026-06-30"));
        CloudEvent late = event("unit.changed.v1", "H88.33", 3, unit.deepCopy().put("validTo", "2031-01-01"));
        CloudEvent other = event("unit.changed.v1", "H88.34", 9, unit.deepCopy().put("code", "H88.34"));

        try (KafkaProbe kafka = KafkaProbe.of("catalog.unit-events")) {
            List.of(closed, late, closed, other).forEach(kafka::publish);
        }

        awaitRow("select code from units where code = 'H88.34'", "code", "H88.34");
        awaitRow("select valid_to from units where code = 'H88.33'", "valid_to", "2026-06-30");
    }

    @Test
    void anUnreadableVersionIsSetAsideAndTheOthersGoOn() {
        ObjectNode good =
                EventContracts.example("procedure.published.v1", "full").put("code", "8.000077");
        ObjectNode bad = good.deepCopy().put("code", "8.000078").put("level", "GALAXY");

        try (KafkaProbe kafka = KafkaProbe.of("catalog.procedure-events.dlq.intake")) {
            kafka.publish(event("procedure.published.v1", "8.000078/1", 1, bad));
            kafka.publish(event("procedure.published.v1", "8.000077/1", 1, good));

            awaitRow("select code from procedure_versions where code = '8.000077'", "code", "8.000077");
            kafka.await("8.000078/1", "vn.motcua.procedure.published.v1");
        }
        assertThat(Infrastructure.database()
                        .select("intake", "select 1 from procedure_versions where code = '8.000078'"))
                .isEmpty();
    }

    private static CloudEvent event(String type, String subject, long sequence, ObjectNode data) {
        return EventContracts.event(type, subject, sequence, data);
    }

    private static void publish(String type, String subject, long sequence, ObjectNode data) {
        try (KafkaProbe kafka = KafkaProbe.of("catalog.unit-events")) {
            kafka.publish(event(type, subject, sequence, data));
        }
    }

    private static void awaitRow(String sql, String column, String value) {
        await().untilAsserted(() -> {
            List<Map<String, @Nullable Object>> rows = Infrastructure.database().select("intake", sql);
            assertThat(rows).hasSize(1);
            assertThat(String.valueOf(rows.getFirst().get(column))).isEqualTo(value);
        });
    }
}
