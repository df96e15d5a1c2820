package vn.motcua.catalog.bulk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static vn.motcua.catalog.bulk.web.Importing.outcome;
import static vn.motcua.catalog.draft.web.Drafting.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.draft.web.Drafting;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.time.VietnamTime;

@QuarkusTest
@WithInfrastructure("catalog_exports")
@TestProfile(Drafting.WithoutSample.class)
class ProcedureExportsResourceTest {

    private static final String EXPORTS = "/catalog/v1/procedure-exports";
    private static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void givesEachProcedureOnceByCode() throws IOException {
        Drafting.published("1.920001", TODAY.minusDays(30));
        Drafting.published("1.920001", TODAY);
        Drafting.published("1.920002", TODAY.plusDays(10));
        Drafting.begin(java.util.Map.of("code", "1.920003"));

        assertThat(codes(""))
                .contains("1.920001", "1.920002")
                .doesNotContain("1.920003")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(codes("&drafts=true"))
                .contains("1.920001", "1.920002", "1.920003")
                .isSorted();
    }

    @Test
    void moreThanAPageComesWithoutGaps() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            many.append("{\"code\":\"1.93%04d\"}\n".formatted(i));
        }
        outcome("json", false, many.toString().getBytes(StandardCharsets.UTF_8)).body("created", equalTo(120));

        assertThat(codes("&drafts=true"))
                .filteredOn(code -> code.startsWith("1.93"))
                .hasSize(120);
    }

    @Test
    void whatComesOutGoesInAgainAndChangesNothing() {
        Drafting.published("1.920004", TODAY.minusDays(30));
        byte[] file =
                as("catalogue-editor").get(EXPORTS + "?format=json&drafts=true").asByteArray();

        outcome("json", true, file)
                .body("created", equalTo(0))
                .body("changed", equalTo(0))
                .body("rejected", equalTo(0));
    }

    @Test
    void aNameIsMendedInASpreadsheetWithoutLosingWhatASheetCannotSay() throws IOException {
        Drafting.published("1.920005", TODAY.minusDays(30));
        String table = as("catalogue-editor").get(EXPORTS + "?format=csv").asString();
        String header = table.lines().findFirst().orElseThrow();
        List<String> lines = table.lines()
                .dropWhile(line -> !line.startsWith("1.920005,"))
                .takeWhile(line -> line.startsWith("1.920005,") || line.startsWith(","))
                .map(line -> line.replace("Đăng ký kết hôn", "Đăng ký kết hôn lưu động"))
                .toList();
        String mended = header + "\r\n" + String.join("\r\n", lines) + "\r\n";

        outcome("csv", false, mended.getBytes(StandardCharsets.UTF_8))
                .body("errors", empty())
                .body("changed", equalTo(1));
        String id = as("catalogue-editor")
                .get("/catalog/v1/procedure-drafts?code=1.920005")
                .path("items[0].id");
        as("catalogue-editor")
                .get("/catalog/v1/procedure-drafts/" + id)
                .then()
                .body("content.name.vi", equalTo("Đăng ký kết hôn lưu động"))
                .body("content.cases[0].process.steps", not(empty()))
                .body("missing.field", contains("effectiveFrom", "decision"));
    }

    @Test
    void aTypingErrorDoesNotTakeAwayWhatIsKnown() {
        outcome("csv", false, "code;level;longCode\n1.920007;COMMUNE;x\n".getBytes(StandardCharsets.UTF_8));

        outcome("csv", false, "code;level;longCode\n1.920007;COMUNE;\n".getBytes(StandardCharsets.UTF_8))
                .body("unchanged", equalTo(1))
                .body("errors.field", contains("level"))
                .body("errors.rejected", contains(false));
        as("catalogue-editor").get(EXPORTS + "?format=csv&drafts=true").then().body(containsString("1.920007,x"));
    }

    @Test
    void anUnknownColumnChangesNothing() {
        outcome("csv", false, "code;nam.vi\n1.920006;Tên\n".getBytes(StandardCharsets.UTF_8))
                .body("state", equalTo("FAILED"))
                .body("errors.rule", contains("unknown-column"))
                .body("errors[0].reason", containsString("nam.vi"));
    }

    @Test
    void comesAsAFileOfItsKind() {
        as("inspector")
                .get(EXPORTS + "?format=json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Disposition", containsString("procedures.json"));
        as("inspector").get(EXPORTS + "?format=lay-thu-tuc").then().statusCode(400);
        as("citizen").get(EXPORTS + "?format=json").then().statusCode(403);
        given().get(EXPORTS + "?format=json").then().statusCode(401);
    }

    @Test
    void anExportThatFailsDoesNotLookLikeAWholeFile() throws IOException, InterruptedException {
        Drafting.begin(java.util.Map.of("code", "1.999999"));
        database("update procedure_drafts set content = 'broken' where code = '1.999999'");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + EXPORTS + "?format=json&drafts=true"))
                .header("Authorization", "Bearer " + TestTokens.of("catalogue-editor"))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> whole(client.send(request, HttpResponse.BodyHandlers.ofString())))
                    .isInstanceOf(IOException.class);
        } finally {
            database("delete from procedure_drafts where code = '1.999999'");
        }
    }

    private static void whole(HttpResponse<String> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        Drafting.JSON.readTree(response.body());
    }

    private static void database(String statement) {
        Infrastructure.database().execute("catalog_exports", statement);
    }

    private static List<String> codes(String more) throws IOException {
        List<String> codes = new ArrayList<>();
        for (JsonNode document : Drafting.JSON.readTree(
                as("catalogue-editor").get(EXPORTS + "?format=json" + more).asByteArray())) {
            codes.add(document.path("code").asText());
        }
        return codes;
    }
}
