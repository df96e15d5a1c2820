package vn.motcua.catalog.bulk.laythutuc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.bulk.reading.ReadRow;
import vn.motcua.catalog.bulk.reading.ReadRow.Refused;
import vn.motcua.catalog.bulk.reading.ReadRow.Understood;

/** Thirteen procedures as they come, in {@code lay-thu-tuc/dirty.json}. */
class DirtyFileTest {

    private static List<ReadRow> rows = List.of();
    private static Map<String, Understood> understood = Map.of();

    @BeforeAll
    static void read() {
        rows = Answers.read(Objects.requireNonNull(DirtyFileTest.class.getResourceAsStream("/lay-thu-tuc/dirty.json")));
        understood = rows.stream()
                .filter(Understood.class::isInstance)
                .map(Understood.class::cast)
                .collect(Collectors.toMap(Understood::code, Function.identity()));
    }

    @Test
    void understandsTenAndRefusesThree() {
        assertThat(rows.stream()
                        .filter(Refused.class::isInstance)
                        .map(row -> ((Refused) row).reason().rule()))
                .containsExactly("abolished-at-source", "procedure-twice", "procedure-code");
        assertThat(understood).hasSize(10);
    }

    @Test
    void keepsToTheShapeOfAVersion() {
        assertThat(understood.values()).allSatisfy(row -> ContentShape.assertKeptBy(row.content()));
    }

    @Test
    void takesOverBirthsWhole() {
        JsonNode birth = content("1.001193");
        assertThat(birth.path("longCode").asText()).isEqualTo("1.001193.000.00.00.H26");
        assertThat(birth.path("name").path("vi").asText()).isEqualTo("Thủ tục đăng ký khai sinh");
        assertThat(birth.path("legalGrounds")).hasSize(2);
        JsonNode one = birth.path("cases").path(0);
        assertThat(one.path("sequence")).hasSize(3);
        assertThat(one.path("limits")).hasToString("[{\"amount\":1,\"unit\":\"WORKING_DAY\"}]");
        assertThat(one.path("fees")).hasSize(1);
        assertThat(leftOut("1.001193"))
                .containsExactly(
                        "COQUANTHUCHIEN[0].TENDONVI agency-without-code",
                        "DOITUONGTHUCHIEN[1].TENDOITUONG unknown-beneficiary");
    }

    @Test
    void takesOverMarriageWithoutAnythingLeft() {
        assertThat(leftOut("1.000894")).isEmpty();
        assertThat(content("1.000894").path("cases").path(0).path("fees")).hasToString("[]");
        assertThat(content("1.000894").path("requirements").asText()).contains("\n");
    }

    @Test
    void leavesOutATieredFeeAndKeepsHalfADay() {
        assertThat(leftOut("2.000815"))
                .containsExactly("CACHTHUCTHUCHIEN[0].THOIGIAN[0].PHILEPHI[0].MOTA several-fees");
        assertThat(content("2.000815")
                        .path("cases")
                        .path(0)
                        .path("limits")
                        .path(0)
                        .path("unit")
                        .asText())
                .isEqualTo("WORKING_HOUR");
    }

    @Test
    void takesOverAFeeByChannel() {
        assertThat(content("1.004222").path("cases").path(0).path("fees").findValuesAsText("amount"))
                .containsExactly("20000", "10000");
        assertThat(leftOut("1.004222"))
                .containsExactlyInAnyOrder(
                        "TRANGTHAI unknown-status",
                        "SOQUYETDINH decision-date",
                        "COQUANTHUCHIEN[0].MADONVI agency-code",
                        "TRINHTUTHUCHIEN[0] sequence-without-case",
                        "THANHPHANHOSO[0].GIAYTO[0].URL template-address",
                        "THANHPHANHOSO[0].GIAYTO[1].SOBANSAO paper-count");
    }

    @Test
    void tellsTenCasesApart() {
        JsonNode cases = content("1.013225").path("cases");
        assertThat(cases).hasSize(10);
        assertThat(cases.findValuesAsText("unit")).hasSize(10);
        assertThat(cases.path(9).path("documents")).hasSize(4);
        assertThat(cases.path(9)
                        .path("fees")
                        .path(0)
                        .path("rule")
                        .path("amount")
                        .asInt())
                .isEqualTo(15_000);
        assertThat(leftOut("1.013225"))
                .containsExactlyInAnyOrder(
                        "DOITUONGTHUCHIEN[2].TENDOITUONG unknown-beneficiary",
                        "CACHTHUCTHUCHIEN[1].THOIGIAN[0] several-limits",
                        "CACHTHUCTHUCHIEN[1].THOIGIAN[1] several-limits");
    }

    @Test
    void takesOverWhatLittleThereIs() {
        assertThat(content("1.003583"))
                .hasToString("{\"code\":\"1.003583\",\"name\":{\"vi\":\"Đăng ký khai sinh lưu động\"}}");
    }

    private static JsonNode content(String code) {
        return row(code).content();
    }

    private static List<String> leftOut(String code) {
        return Answers.leftOut(row(code));
    }

    private static Understood row(String code) {
        return Objects.requireNonNull(understood.get(code), code);
    }
}
