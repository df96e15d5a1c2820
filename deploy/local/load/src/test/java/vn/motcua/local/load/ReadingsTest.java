package vn.motcua.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    void understandsACommandLine() {
        LoadPlan plan = LoadPlan.of(List.of("--rate", "40", "--duration", "2m", "--warmup", "10000"));
        assertThat(plan.isOpenLoop()).isTrue();
        assertThat(plan.duration()).isEqualTo(Duration.ofMinutes(2));
        assertThat(plan.warmup()).isEqualTo(10_000);
        assertThatThrownBy(() -> LoadPlan.of(List.of("--rate", "40", "--concurrency", "8")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> LoadPlan.of(List.of("--rate", "fast"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> LoadPlan.of(List.of("--speed", "9"))).isInstanceOf(Refused.class);
    }
}
