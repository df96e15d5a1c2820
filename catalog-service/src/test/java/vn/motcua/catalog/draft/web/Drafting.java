package vn.motcua.catalog.draft.web;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.motcua.kit.testing.TestTokens;

/** The editor's and the approver's requests, as the tests need them again and again. */
public final class Drafting {

    public static final String DRAFTS = "/catalog/v1/procedure-drafts";
    public static final String PROCEDURES = "/catalog/v1/procedures/";
    public static final ObjectMapper JSON = new ObjectMapper();

    private Drafting() {}

    /** A catalogue of its own: what these tests publish must not turn up in the searches of others. */
    public static final class WithoutSample implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("motcua.catalog.sample", "false");
        }
    }

    public static RequestSpecification as(String user) {
        return given().auth()
                .oauth2(TestTokens.of(user))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID());
    }

    public static Response begin(Object body) {
        return as("catalogue-editor").body(body).post(DRAFTS);
    }

    /** The document of a procedure of the sample under another code, in force from a day. */
    public static ObjectNode complete(String code, LocalDate from) {
        try {
            ObjectNode content = (ObjectNode)
                    JSON.readTree(Drafting.class.getResourceAsStream("/sample-catalogue/procedures/1.000894.json"));
            content.remove("version");
            content.put("code", code);
            content.put("longCode", code + ".000.00.00.H26");
            content.put("effectiveFrom", from.toString());
            return content;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** A complete draft, proposed; its id. */
    public static String proposed(String code, LocalDate from) {
        return proposed(complete(code, from));
    }

    /** A draft of a document, proposed; its id. */
    public static String proposed(ObjectNode content) {
        String id = begin(Map.of("content", JSON.convertValue(content, Map.class)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("catalogue-editor").post(DRAFTS + "/" + id + "/proposals").then().statusCode(201);
        return id;
    }

    public static Response approve(String id) {
        return as("catalogue-approver").post(DRAFTS + "/" + id + "/approvals");
    }

    /** Publishes a version and answers its number. */
    public static int published(String code, LocalDate from) {
        return approve(proposed(code, from)).then().statusCode(201).extract().path("version");
    }
}
