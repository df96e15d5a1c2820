package vn.motcua.kit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaException;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** Judging costs what it is worth, whatever is judged and whatever it is judged by. A test of these that never ends is one that fails. */
class SchemaBoundsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema ANYTHING = Schema.of(json("{}"));

    @Test
    void whatIsTooLargeIsToldOnlyThat() {
        assertThat(excess("{\"a\":\"" + "x".repeat(4_001) + "\"}")).isEqualTo("at.a wrong-length");
        assertThat(excess("{\"a\":[" + "1,".repeat(1_000) + "1]}")).isEqualTo("at.a wrong-length");
        assertThat(excess(fields(201))).isEqualTo("at wrong-length");
        assertThat(excess("[".repeat(40) + "]".repeat(40))).endsWith("too-deep");
        assertThat(excess("[" + ("[" + "1,".repeat(999) + "1],").repeat(30) + "1]"))
                .endsWith("too-much");
        assertThat(excess("{\"" + "n".repeat(201) + "\":1}")).endsWith("unknown-field");
        assertThat(excess("{\"a\":1e400}")).isEqualTo("at.a out-of-range");
    }

    @Test
    void whatIsLargeEnoughPasses() {
        assertThat(ANYTHING.holds(json("{\"a\":\"" + "x".repeat(4_000) + "\"}")))
                .isTrue();
        assertThat(ANYTHING.holds(json("{\"a\":[" + "1,".repeat(999) + "1]}"))).isTrue();
        assertThat(ANYTHING.holds(json(fields(200)))).isTrue();
    }

    @Test
    void aHundredFindingsAreEnough() {
        Schema texts = Schema.of(json("{\"items\":{\"type\":\"string\"}}"));

        assertThat(texts.findings("members", json("[" + "1,".repeat(999) + "1]")))
                .hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(.*)(.*)(.*)(.*)(.*)b$"})
    void aPatternThatWouldBacktrackForYearsIsJudged(String pattern) {
        Schema schema = Schema.of(JSON.createObjectNode().put("pattern", pattern));

        assertThat(schema.holds(JSON.getNodeFactory().textNode("a".repeat(3_000) + "!")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "^\\d{12}$            | 001099012345    | true",
                "^[\\u0110\\p{L} ]+$  | Đặng Thị        | true",
                "^\\\\u$              | \\u             | true",
                "^0\\d{9}$            | 0912345678      | true"
            })
    void aPatternMeansWhatItSays(String pattern, String text, boolean right) {
        Schema schema = Schema.of(JSON.createObjectNode().put("pattern", pattern));

        assertThat(schema.holds(JSON.getNodeFactory().textNode(text))).isEqualTo(right);
        assertThat(schema.holds(JSON.getNodeFactory().textNode(text + "\n"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?=a)b", "(a)\\1", "a++", "(((a{100}){100}){100}){100}", "(a{99}b{99}){99}", "("})
    void aPatternThatCannotBeJudgedSoIsRefusedWhenItIsPublished(String pattern) {
        JsonNode schema = JSON.createObjectNode()
                .set(
                        "properties",
                        JSON.createObjectNode().set("x", JSON.createObjectNode().put("pattern", pattern)));

        assertThatThrownBy(() -> Schema.of(schema)).isInstanceOf(JsonSchemaException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "canary@example.vn, true",
        "nguyen.thi+ho-so@mail.ha-noi.gov.vn, true",
        "canary@example, false",
        "canary@-example.vn, false",
        "ca nary@example.vn, false",
        ".canary@example.vn, false",
        "canary@@example.vn, false",
        "canary@example.vn., false",
        "canary\u200b@example.vn, false"
    })
    void knowsAnEmailAddress(String address, boolean right) {
        Schema schema = Schema.of(json("{\"format\":\"email\"}"));

        assertThat(schema.holds(JSON.getNodeFactory().textNode(address))).isEqualTo(right);
        assertThat(schema.holds(JSON.getNodeFactory().textNode(address + "\n"))).isFalse();
        assertThat(schema.holds(JSON.getNodeFactory().textNode("@ ".repeat(2_000))))
                .isFalse();
    }

    @Test
    void aSchemaThatDoublesWithEachLevelIsRefused() {
        StringBuilder parts = new StringBuilder("\"p0\":{\"type\":\"string\"}");
        for (int level = 1; level <= 20; level++) {
            parts.append(",\"p%d\":{\"allOf\":[{\"$ref\":\"#/$defs/p%d\"},{\"$ref\":\"#/$defs/p%d\"}]}"
                    .formatted(level, level - 1, level - 1));
        }

        assertThatThrownBy(() -> Schema.of(json("{\"$ref\":\"#/$defs/p20\",\"$defs\":{" + parts + "}}")))
                .isInstanceOf(JsonSchemaException.class)
                .hasMessageContaining("written out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$ref\":\"#\"}",
                "{\"properties\":{\"child\":{\"$ref\":\"#\"}}}",
                "{\"$defs\":{\"a\":{\"allOf\":[{\"$ref\":\"#/$defs/a\"}]}},\"$ref\":\"#/$defs/a\"}",
                "{\"$defs\":{\"a\":{\"$anchor\":\"x\",\"not\":{\"$ref\":\"#x\"}}},\"$ref\":\"#x\"}",
                "{\"$dynamicRef\":\"#x\"}"
            })
    void aSchemaWithoutAnEndIsRefused(String schema) {
        assertThatThrownBy(() -> Schema.of(json(schema))).isInstanceOf(JsonSchemaException.class);
    }

    @Test
    void aPartMayBeUsedInManyPlaces() {
        Schema schema = Schema.of(json("""
                {"$defs":{"day":{"$anchor":"day","format":"date"}},
                 "properties":{"born":{"$ref":"#/$defs/day"},"since":{"$ref":"#day"},"until":{"$ref":"#/$defs/day"}}}"""));

        assertThat(schema.findings("", json("{\"born\":\"x\",\"since\":\"x\",\"until\":\"2026-01-01\"}")))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("born", "since");
    }

    @Test
    void aJudgeWithTooMuchToDoSaysSo() throws InterruptedException {
        Vertx vertx = Vertx.vertx();
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(300);
        AtomicInteger busy = new AtomicInteger();
        try (Judge judge = new Judge(vertx)) {
            IntStream.range(0, 300).forEach(i -> {
                var _ = judge.aside(() -> {
                            try {
                                free.await();
                            } catch (InterruptedException stopped) {
                                Thread.currentThread().interrupt();
                            }
                            return judge.schema("{\"type\":\"string\"}").holds(json("\"x\""));
                        })
                        .subscribe()
                        .with(right -> answered.countDown(), refused -> {
                            busy.incrementAndGet();
                            answered.countDown();
                        });
            });
            free.countDown();
            answered.await();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }

        assertThat(busy).hasValue(300 - 256 - 2);
    }

    private static String excess(String json) {
        List<FieldError> findings = ANYTHING.findings("at", json(json));
        assertThat(findings).hasSize(1);
        return findings.getFirst().field() + " " + findings.getFirst().rule();
    }

    private static String fields(int number) {
        StringBuilder object = new StringBuilder("{\"f\":0");
        IntStream.range(1, number).forEach(i -> object.append(",\"f").append(i).append("\":1"));
        return object.append('}').toString();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
