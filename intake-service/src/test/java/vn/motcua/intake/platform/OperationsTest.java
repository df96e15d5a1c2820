package vn.motcua.intake.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.TestCatalog;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("intake")
class OperationsTest {

    @BeforeAll
    static void catalogue() {
        TestCatalog.publish();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready"})
    void isHealthy(String path) {
        given().get(path).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void tellsPrometheus() {
        Counter.filed();

        given().get("/q/metrics").then().statusCode(200).body(containsString("http_server_requests"));
    }

    /** A request that is not understood would rehearse nothing but its refusal. */
    @Test
    void knowsWhatItRehearses() {
        new DailyWork().requests().forEach(request -> {
            RequestSpecification sending = given().header("Idempotency-Key", UUID.randomUUID());
            request.roles().forEach(role -> sending.auth().oauth2(TestTokens.withRole(role)));
            if (request.body() != null) {
                sending.contentType("application/json").body(request.body());
            }
            Response answer = sending.request(request.method(), request.path());
            if (answer.statusCode() == 400) {
                // The catalogue of the tests wants other fields and papers than the city's; all else is understood.
                assertThat(answer.<List<String>>path("errors.field"))
                        .allMatch(field -> field.matches("(form|documents).*"));
            } else {
                assertThat(answer.statusCode()).as(request.path()).isIn(200, 201, 404, 409, 422);
            }
        });
    }

    @Test
    void describesItself() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("paths", hasKey("/intake/v1/dossiers/{id}/receptions"))
                .body("paths", hasKey("/intake/v1/drafts/{id}"))
                .body("components.schemas", hasKey("Filing"))
                .body("components.securitySchemes", hasKey("token"));
    }

    @Test
    void logsNothingPersonalNotEvenWhenItFails() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler ear = listen(lines);
        var root = LogContext.getLogContext().getLogger("");
        root.addHandler(ear);
        try {
            Counter.received();
            Map<String, Object> wrong = Counter.residence();
            wrong.put("form", new HashMap<>(Map.of("fullName", 7, "newAddress", "CANARY street")));
            Counter.command("citizen")
                    .body(wrong)
                    .post("/intake/v1/dossiers")
                    .then()
                    .statusCode(400);
            Infrastructure.database()
                    .execute(
                            "intake",
                            "alter table dossier_contents add constraint broken check (content not like '%Canary%') not valid");
            Counter.command("citizen")
                    .body(Counter.residence())
                    .post("/intake/v1/dossiers")
                    .then()
                    .statusCode(500)
                    .body("detail", containsString("chưa có gì được ghi nhận"));
        } finally {
            Infrastructure.database()
                    .execute("intake", "alter table dossier_contents drop constraint if exists broken");
            root.removeHandler(ear);
        }

        assertThat(String.join("\n", lines))
                .contains("Failure urn:uuid:")
                .doesNotContainIgnoringCase("canary")
                .doesNotContain("001099012345", "0912345678", "Hàng Bài");
    }

    private static Handler listen(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                StringBuilder line = new StringBuilder(String.valueOf(record.getMessage()));
                if (record.getParameters() != null) {
                    line.append(List.of(record.getParameters()));
                }
                for (Throwable cause = record.getThrown(); cause != null; cause = cause.getCause()) {
                    line.append(cause);
                    for (Throwable other : cause.getSuppressed()) {
                        line.append(other);
                    }
                }
                lines.add(line.toString());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
