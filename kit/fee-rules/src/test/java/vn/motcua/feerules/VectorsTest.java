package vn.motcua.feerules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Amounts that somebody worked out by hand from the published procedures. The same file goes through the catalogue's quote, intake's checks and
 * payment's bill.
 */
class VectorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROCEDURES = "../../catalog-service/src/main/resources/sample-catalogue/procedures/";

    static List<JsonNode> vectors() throws IOException {
        return StreamSupport.stream(
                        JSON.readTree(new File("src/test/resources/vectors.json"))
                                .spliterator(),
                        false)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void comesToTheAmountWorkedOutByHand(JsonNode vector) throws IOException {
        List<FeeTerms> fees = fees(vector);
        Circumstances circumstances = circumstances(vector);

        if (vector.has("refused")) {
            assertThatThrownBy(() -> Bill.of(fees, Function.identity(), any -> true, circumstances))
                    .isInstanceOfSatisfying(WrongQuantity.class, wrong -> assertThat(wrong.quantity())
                            .isEqualTo(vector.path("refused").textValue()));
            return;
        }
        for (CollectAt moment : CollectAt.values()) {
            long expected = vector.path(moment.name().toLowerCase()).longValue();
            assertThat(Bill.of(fees, Function.identity(), at -> at == moment, circumstances)
                            .total())
                    .isEqualTo(expected);
        }
    }

    private static Circumstances circumstances(JsonNode vector) {
        Map<String, Integer> quantities = JSON.convertValue(
                vector.path("quantities").isMissingNode() ? JSON.createObjectNode() : vector.path("quantities"),
                new TypeReference<>() {});
        Set<String> groups = JSON.convertValue(
                vector.path("groups").isMissingNode() ? JSON.createArrayNode() : vector.path("groups"),
                new TypeReference<>() {});
        return new Circumstances(
                vector.path("channel").textValue(),
                vector.path("unit").textValue(),
                new Quantities(quantities),
                groups);
    }

    private static List<FeeTerms> fees(JsonNode vector) throws IOException {
        String code = vector.path("procedure").textValue();
        String file =
                vector.has("version") ? code + "-v" + vector.path("version").intValue() : code;
        JsonNode procedure = JSON.readTree(new File(PROCEDURES + file + ".json"));
        String caseCode = vector.path("case").asText("DEFAULT");
        JsonNode fees = StreamSupport.stream(procedure.path("cases").spliterator(), false)
                .filter(one -> one.path("code").textValue().equals(caseCode))
                .findFirst()
                .orElseThrow()
                .path("fees");
        return StreamSupport.stream(fees.spliterator(), false)
                .map(fee -> PublishedFee.read(JSON.convertValue(fee, new TypeReference<Map<String, Object>>() {})))
                .toList();
    }
}
