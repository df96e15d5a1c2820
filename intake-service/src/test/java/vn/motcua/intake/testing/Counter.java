package vn.motcua.intake.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import vn.motcua.kit.testing.TestTokens;

/** Everybody's way to the service, over REST. */
public final class Counter {

    private static final AtomicLong FLAT = new AtomicLong();

    private Counter() {}

    /** Somebody with a valid token. */
    public static RequestSpecification as(String user) {
        return given().auth().oauth2(TestTokens.of(user)).accept(ContentType.JSON);
    }

    /** The same, about to give a command with a key of its own. */
    public static RequestSpecification command(String user) {
        return command(user, UUID.randomUUID().toString());
    }

    /** The same, with a given key. */
    public static RequestSpecification command(String user, String key) {
        return as(user).contentType(ContentType.JSON).header("Idempotency-Key", key);
    }

    /** A complete filing; a fresh copy to spoil. */
    public static Map<String, Object> residence() {
        Map<String, Object> filing = new HashMap<>();
        filing.put("procedureCode", TestCatalog.RESIDENCE);
        filing.put("channel", "ONLINE");
        filing.put("competentUnit", TestCatalog.COMMUNE);
        filing.put(
                "applicant",
                new HashMap<>(Map.of(
                        "kind", "CITIZEN",
                        "fullName", "Nguyễn Thị Canary",
                        "identityNumber", "001099012345",
                        "dateOfBirth", "1990-05-17",
                        // Nobody files the same twice.
                        "address", "10 phố Hàng Bài, căn " + FLAT.incrementAndGet())));
        filing.put(
                "contact",
                new HashMap<>(Map.of("email", "canary@example.vn", "phone", "0912345678", "language", "vi")));
        filing.put("form", new HashMap<>(Map.of("fullName", "Nguyễn Thị Canary", "newAddress", "10 phố Hàng Bài")));
        filing.put("documents", List.of(document("CT01"), document("CHO_O_THUE")));
        return filing;
    }

    /** A filing of a procedure whose result is due the same day. */
    public static Map<String, Object> extract() {
        Map<String, Object> filing = residence();
        filing.put("procedureCode", TestCatalog.EXTRACT);
        filing.put("form", Map.of());
        filing.put("documents", List.of(document("TO_KHAI")));
        return filing;
    }

    /** A handed-in paper. */
    public static Map<String, Object> document(String requirement) {
        return new HashMap<>(
                Map.of("requirement", requirement, "copyKind", "ELECTRONIC", "fileName", requirement + ".pdf"));
    }

    /** Files the residence application and answers the dossier's id. */
    public static String filed() {
        return filed("citizen", residence());
    }

    /** Files and answers the dossier's id. */
    public static String filed(String user, Map<String, Object> filing) {
        return command(user)
                .body(filing)
                .post("/intake/v1/dossiers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Files and receives; answers the dossier's id. */
    public static String received() {
        String id = filed();
        receive("reception", id).then().statusCode(201);
        return id;
    }

    /** Receives. */
    public static Response receive(String user, String id) {
        return command(user).post("/intake/v1/dossiers/" + id + "/receptions");
    }
}
