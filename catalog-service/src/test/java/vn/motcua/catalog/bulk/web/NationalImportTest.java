package vn.motcua.catalog.bulk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static vn.motcua.catalog.bulk.web.Importing.outcome;
import static vn.motcua.catalog.draft.web.Drafting.DRAFTS;
import static vn.motcua.catalog.draft.web.Drafting.JSON;
import static vn.motcua.catalog.draft.web.Drafting.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.motcua.catalog.draft.web.Drafting;
import vn.motcua.kit.testing.WithInfrastructure;

/** The national catalogue is taken over, completed by an editor, and taken over again: one story, told in order. */
@QuarkusTest
@WithInfrastructure("catalog_exports")
@TestProfile(Drafting.WithoutSample.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NationalImportTest {

    private static final String MARRIAGE = "1.000894";

    @Test
    @Order(1)
    void whatIsUnderstoodBecomesDraftsAndTheRestIsReported() throws IOException {
        taken(answer())
                .body("rows", equalTo(13))
                .body("created", equalTo(10))
                .body("rejected", equalTo(3))
                .body(
                        "errors.findAll { it.rejected }.rule",
                        hasItems("abolished-at-source", "procedure-twice", "procedure-code"))
                .body("errors.findAll { !it.rejected }.rule", hasItems("several-fees", "several-limits"))
                .body("errors.reason.findAll { it.contains('{') }.size()", equalTo(0));
    }

    @Test
    @Order(2)
    void aDraftShowsWhatItLacksAndWhatWasLeftOut() {
        JsonPath draft = draft("2.000815");

        assertThat(draft.getList("leftOut.rule")).containsExactly("several-fees");
        assertThat(draft.getString("leftOut[0].value")).contains("2.000");
        assertThat(draft.getString("leftOut[0].text")).isNotBlank();
        assertThat(draft.getList("missing.field"))
                .contains("name.en", "cases[0].fees", "cases[0].form", "cases[0].process", "onlineLevel");
    }

    @Test
    @Order(3)
    void theSameAnswerChangesNothingEvenAfterAnEditorCompletedADraft() throws IOException {
        JsonPath draft = draft(MARRIAGE);
        ObjectNode content = JSON.valueToTree(draft.getMap("content"));
        content.withObject("/name").put("en", "Registration of marriage");
        ((ObjectNode) content.at("/cases/0/documents/0")).put("mandatory", true);
        as("catalogue-editor")
                .header("If-Match", draft.getString("etag"))
                .body(Map.of("content", JSON.convertValue(content, Map.class)))
                .put(DRAFTS + "/" + draft.getString("id"))
                .then()
                .statusCode(200);

        taken(answer()).body("created", equalTo(0)).body("changed", equalTo(0)).body("unchanged", equalTo(10));
    }

    @Test
    @Order(4)
    void anotherAnswerChangesOnlyWhatItSaysDifferently() throws IOException {
        taken(answer().replace("Thủ tục đăng ký kết hôn\"", "Thủ tục đăng ký kết hôn trong nước\""))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(9));

        JsonPath draft = draft(MARRIAGE);
        assertThat(draft.getString("content.name.vi")).isEqualTo("Thủ tục đăng ký kết hôn trong nước");
        assertThat(draft.getString("content.name.en")).isEqualTo("Registration of marriage");
        assertThat(draft.getBoolean("content.cases[0].documents[0].mandatory")).isTrue();
    }

    @Test
    void anAnswerThatSaysAnErrorIsNoCatalogue() {
        outcome("lay-thu-tuc", false, "{\"error_code\":\"17\",\"result\":[]}".getBytes(StandardCharsets.UTF_8))
                .body("state", equalTo("FAILED"))
                .body("errors[0].rule", equalTo("national-error"));
    }

    private static ValidatableResponse taken(String answer) {
        return outcome("lay-thu-tuc", false, answer.getBytes(StandardCharsets.UTF_8))
                .body("state", equalTo("DONE"));
    }

    private static String answer() throws IOException {
        try (InputStream dirty = NationalImportTest.class.getResourceAsStream("/lay-thu-tuc/dirty.json")) {
            return new String(dirty.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonPath draft(String code) {
        String id = as("catalogue-editor").get(DRAFTS + "?code=" + code).path("items[0].id");
        return as("catalogue-editor").get(DRAFTS + "/" + id).jsonPath();
    }
}
