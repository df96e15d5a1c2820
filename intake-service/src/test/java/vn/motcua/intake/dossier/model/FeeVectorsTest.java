package vn.motcua.intake.dossier.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.feerules.FeeTerms;
import vn.motcua.feerules.PublishedFee;
import vn.motcua.intake.reference.model.Channel;
import vn.motcua.intake.reference.model.OnlineLevel;
import vn.motcua.intake.reference.model.ProcedureCase;
import vn.motcua.intake.reference.model.ProcedureVersion;
import vn.motcua.intake.reference.model.Text;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** The vectors of the fee rules, through the checks of a filing: what can be billed can be filed, and nothing else. */
class FeeVectorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROCEDURES = "../catalog-service/src/main/resources/sample-catalogue/procedures/";

    static List<JsonNode> vectors() throws IOException {
        return List.of(JSON.readValue(new File("../kit/fee-rules/src/test/resources/vectors.json"), JsonNode[].class));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void asksForWhatTheBillNeeds(JsonNode vector) throws IOException {
        List<String> flaws =
                FilingRules.flaws(filing(vector), version(vector), Map.of(), LocalDate.of(2026, 7, 15)).stream()
                        .map(FieldError::field)
                        .filter(field -> field.startsWith("quantities") || field.startsWith("groups"))
                        .toList();

        assertThat(flaws)
                .isEqualTo(
                        vector.has("refused")
                                ? List.of("quantities." + vector.path("refused").textValue())
                                : List.of());
    }

    private static Filing filing(JsonNode vector) {
        List<Filing.StatedGroup> groups = StreamSupport.stream(
                        vector.path("groups").spliterator(), false)
                .map(group ->
                        new Filing.StatedGroup(group.textValue(), new Filing.Evidence(Filing.EvidenceKind.VAULT, "1")))
                .toList();
        Map<String, Integer> quantities = vector.has("quantities")
                ? JSON.convertValue(vector.path("quantities"), new TypeReference<>() {})
                : Map.of();
        return new Filing(
                vector.path("procedure").textValue(),
                vector.path("case").textValue(),
                Channel.valueOf(vector.path("channel").textValue()),
                vector.path("unit").asText("H26.30.01"),
                null,
                null,
                null,
                quantities,
                groups,
                Map.of(),
                List.of(),
                null);
    }

    private static ProcedureVersion version(JsonNode vector) throws IOException {
        String code = vector.path("procedure").textValue();
        String file =
                vector.has("version") ? code + "-v" + vector.path("version").intValue() : code;
        JsonNode procedure = JSON.readTree(new File(PROCEDURES + file + ".json"));
        Text name = new Text("Tên", "Name");
        List<ProcedureCase> cases = StreamSupport.stream(procedure.path("cases").spliterator(), false)
                .map(one -> new ProcedureCase(
                        one.path("code").textValue(), name, List.of(), List.of(), fees(one), Map.of(), null))
                .toList();
        return new ProcedureVersion(
                code,
                1,
                name,
                ProcedureVersion.Level.COMMUNE,
                OnlineLevel.FULL_PROCESS,
                Set.of(),
                Set.of(Channel.values()),
                Set.of(),
                cases);
    }

    private static List<FeeTerms> fees(JsonNode procedureCase) {
        return StreamSupport.stream(procedureCase.path("fees").spliterator(), false)
                .map(fee -> PublishedFee.read(JSON.convertValue(fee, new TypeReference<Map<String, Object>>() {})))
                .toList();
    }
}
