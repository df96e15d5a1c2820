package vn.motcua.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.local.installation.Refused;

class ReadingsTest {

    @Test
    void addsUpProcessorTimeWhateverTheProcessIsCalled() {
        String stat = "4711 (a (strange) name) S 1 4711 4711 0 -1 4194560 900 800 0 0 100 20 3 4 20 0 30 0 12345 1 2 3";
        assertThat(ProcessTimes.millisOf(stat)).isEqualTo(1_270);
    }

    @Test
    void readsDelaysOfConsumersAsDifferences() {
        String before = """
                motcua_event_delay_seconds_bucket{consumer="intake",le="0.1"} 5.0
                motcua_event_delay_seconds_bucket{consumer="intake",le="1.0"} 5.0
                motcua_event_delay_seconds_bucket{consumer="intake",le="+Inf"} 5.0
                """;
        String after = """
                # TYPE motcua_event_delay_seconds histogram
                motcua_event_delay_seconds_bucket{consumer="intake",le="0.1"} 95.0
                motcua_event_delay_seconds_bucket{consumer="intake",le="1.0"} 105.0
                motcua_event_delay_seconds_bucket{consumer="intake",le="+Inf"} 105.0
                motcua_event_delay_seconds_count{consumer="intake"} 105
                """;
        EventDelays delays =
                new EventDelays(EventDelays.parsed(after)).since(new EventDelays(EventDelays.parsed(before)));
        assertThat(delays.count("intake")).isEqualTo(100);
        assertThat(delays.percentile("intake", 0.5)).isEqualTo(100);
        assertThat(delays.percentile("intake", 0.99)).isEqualTo(1_000);
        assertThat(delays.percentile("nobody", 0.99)).isZero();
    }

    @Test
    void saysHowMuchLongerThanTheLastEdgeInsteadOfInfinity() {
        EventDelays delays = new EventDelays(EventDelays.parsed("""
                motcua_event_delay_seconds_bucket{consumer="intake",le="0.25"} 90.0
                motcua_event_delay_seconds_bucket{consumer="intake",le="60.0"} 95.0
                motcua_event_delay_seconds_bucket{consumer="intake",le="+Inf"} 100.0
                """));

        assertThat(delays.shown("intake", 0.5)).isEqualTo("250 ms");
        assertThat(delays.shown("intake", 0.99)).isEqualTo("> 60 s");
        assertThat(delays.shown("nobody", 0.99)).isEqualTo("0 ms");
    }

    @Test
    void countsStatementsByDatabaseAndFirstWord() {
        String log = """
                2026-11-22 01:00:00.000 UTC [12] probe intake LOG:  execute S_1: select a
                   from b
                2026-11-22 01:00:00.000 UTC [12] probe intake LOG:  statement: BEGIN
                2026-11-22 01:00:00.000 UTC [12] probe intake LOG:  execute <unnamed>: /* a comment */ Update t set x = 1
                2026-11-22 01:00:00.000 UTC [13] probe postgres LOG:  statement: select 1
                2026-11-22 01:00:00.000 UTC [13] LOG:  checkpoint starting
                """;
        assertThat(StatementProbe.counted(log))
                .isEqualTo(Map.of("intake", Map.of("select", 1L, "begin", 1L, "update", 1L)));
    }

    @Test
    void findsFieldsOfTheOutermostObjectOnly() {
        String json = "{\"_links\":{\"id\":\"wrong\"},\"items\":[{\"id\":1}],\"id\":\"right\",\"amount\":10000}";
        assertThat(Fields.of(json, "id")).contains("right");
        assertThat(Fields.of(json, "amount")).contains("10000");
        assertThat(Fields.of(json, "items")).isEmpty();
        assertThat(Fields.of("no json", "id")).isEmpty();
    }

    @Test
    void understandsTimes() {
        assertThat(LoadPlan.time("2m")).isEqualTo(Duration.ofMinutes(2));
        assertThat(LoadPlan.time("90")).isEqualTo(Duration.ofSeconds(90));
        assertThatThrownBy(() -> LoadPlan.time("soon")).hasMessageContaining("60s");
    }

    @Test
    void refusesPlansThatContradictThemselves() {
        assertThatThrownBy(() -> plan(40, 8, false, 0))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("either");
        assertThatThrownBy(() -> plan(0, 0, false, 0))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("either");
        assertThatThrownBy(() -> plan(40, 0, true, 0))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--cold");
        assertThatThrownBy(() -> plan(40, 0, false, 200))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--counts");
        assertThat(plan(0, 8, false, 200).counts()).isEqualTo(200);
        assertThat(plan(0, 8, true, 0).endsAfterFirstMinute()).isTrue();
    }

    private static LoadPlan plan(double rate, int concurrency, boolean cold, int counts) {
        return new LoadPlan(
                rate,
                concurrency,
                Duration.ofSeconds(60),
                0,
                0,
                Duration.ZERO,
                false,
                Variety.CITY,
                false,
                cold,
                counts,
                null);
    }

    @Test
    void filesEverywhereInTheCityOnProceduresOfTheRightLevel() {
        Set<String> codes = new HashSet<>();
        for (long n = 0; n < 18 * 200; n++) {
            Offices.Office office = Offices.ALL.get((int) (n % Offices.ALL.size()));
            String code = Procedures.code(200, n, office.isOfTheCity());
            codes.add(code);
            // Copies with an even number are of the city's level.
            assertThat(Integer.parseInt(code.substring(2)) % 2 == 0).isEqualTo(office.isOfTheCity());
        }
        assertThat(codes).hasSize(200);
        assertThat(Offices.ALL).hasSize(18).doesNotHaveDuplicates();
    }

    @Test
    void tellsWhatTheFirstMinuteWasLike() {
        assertThat(new FirstMinute(21.5).text()).contains("ready in 21.5 s", "more than a minute");
        FirstMinute minute = new FirstMinute(21.5);
        minute.firstEnded(2.5);
        minute.add(5, 10, 0, 3_000);
        minute.add(10, 40, 1, 4_000);
        assertThat(minute.perSecond()).isEqualTo(5);
        assertThat(minute.text()).contains("first lifecycle after 2.5 s, 5.0 lifecycles/s at 140 CPU-ms");
    }
}
