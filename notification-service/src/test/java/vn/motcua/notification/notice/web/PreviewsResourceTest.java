package vn.motcua.notification.notice.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.notification.letter.model.LetterTemplate;
import vn.motcua.notification.testing.WithMailSystem;

@QuarkusTest
@WithInfrastructure("notification")
@QuarkusTestResource(WithMailSystem.class)
class PreviewsResourceTest {

    /** Whoever adds an event that applicants are told of sees here what it says. */
    @Test
    void everyExampleOfTheContractCanBeSeenInEveryChannelAndLanguage() {
        Set<String> seen = new TreeSet<>();
        for (String type : EventContracts.types()) {
            for (String example : new String[] {"minimal", "full"}) {
                for (String channel : new String[] {"EMAIL", "SMS"}) {
                    for (String language : new String[] {"vi", "en"}) {
                        String template = template(type, example, channel, language);
                        if (template != null) {
                            seen.add(template);
                        }
                    }
                }
            }
        }

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(LetterTemplate.values())
                        .map(LetterTemplate::wireName)
                        .toList());
    }

    private static @org.jspecify.annotations.Nullable String template(
            String type, String example, String channel, String language) {
        String data =
                EventContracts.example(type.replace("vn.motcua.", ""), example).toString();
        ValidatableResponse answer = preview(
                TestTokens.withRole("administrator"),
                "{\"type\":\"%s\",\"data\":%s,\"channel\":\"%s\",\"language\":\"%s\"}"
                        .formatted(type, data, channel, language));
        if (answer.extract().statusCode() == 400) {
            answer.body("errors[0].field", equalTo("type"));
            return null;
        }
        String text = answer.statusCode(200).extract().path("text");
        assertThat(text).as("%s in %s", type, language).isNotBlank().doesNotContain("{", "null", "NOT_FOUND");
        return answer.extract().path("template");
    }

    @Test
    void saysWhatAShortMessageCosts() {
        preview(TestTokens.withRole("administrator"), """
                        {"type":"vn.motcua.fee.settled.v1","channel":"SMS","data":
                         {"dossierId":"0199f3a2-6c1e-7c3a-9b52-3f0a5d1e8c44","amount":10000,"settledAt":"2026-11-23T02:21:40.118Z"}}
                        """)
                .statusCode(200)
                .body("text", equalTo("Đã nhận 10.000 đồng cho hồ sơ H26.30.01-261123-0001."))
                .body("parts", equalTo(1))
                .body("subject", nullValue());
    }

    @Test
    void refusesWhatTheContractDoesNotPromise() {
        preview(
                        TestTokens.withRole("administrator"),
                        "{\"type\":\"vn.motcua.fee.settled.v1\",\"data\":{\"amount\":\"much\"}}")
                .statusCode(400)
                .body("errors[0].field", equalTo("data"));
    }

    @Test
    void isForAdministrators() {
        String body = "{\"type\":\"vn.motcua.fee.settled.v1\",\"data\":{}}";
        preview(TestTokens.of("inspector"), body).statusCode(403);
        preview(TestTokens.of("citizen"), body).statusCode(403);
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/notifications/v1/previews")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse preview(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/notifications/v1/previews")
                .then();
    }
}
