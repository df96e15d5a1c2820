package vn.motcua.catalog.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.UnitOfWork;

/** Starts without sample data and without a relay, so that the outbox shows what was left in it. */
@QuarkusTest
@WithInfrastructure("catalog_empty")
@TestProfile(EmptyCatalogTest.WithoutSample.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmptyCatalogTest {

    @Inject
    EventLoop eventLoop;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    LoadingSampleCatalog loading;

    public static class WithoutSample implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("motcua.catalog.sample", "false", "motcua.eventing.enabled", "false");
        }
    }

    @Test
    @Order(1)
    void answersWithoutDataByNameAndNotByFailure() {
        given().get("/catalog/v1/procedures").then().statusCode(200).body("items", empty());
        given().contentType(ContentType.JSON)
                .body("""
                        {"receivedAt":"2026-07-15T10:00:00+07:00","limit":{"amount":1,"unit":"WORKING_DAY"},
                         "dayCounting":"CIVIL_CODE"}""")
                .post("/catalog/v1/due-dates")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:motcua:problem:year-not-approved"));
    }

    @Test
    @Order(2)
    void threeInstancesThatStartTogetherFillItOnce() throws Exception {
        Callable<Integer> load = loading::load;
        int added = 0;
        try (ExecutorService three = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> one : three.invokeAll(Collections.nCopies(3, load))) {
                added += one.get();
            }
        }

        assertThat(added).isEqualTo(21 + 21 + 73 + 2 + 2);
        // One of the two agencies has two levels, each told.
        assertThat(count("select count(*) from outbox")).isEqualTo(added + 1);
        assertThat(count("select count(distinct subject) from outbox where seq = 1"))
                .isEqualTo(added);
        assertThat(count("select count(*) from audit_entries where seq = 1")).isEqualTo(added);
    }

    @Test
    @Order(3)
    void everyUnitCanHandleTheSample() {
        given().auth()
                .oauth2(TestTokens.of("inspector"))
                .header("Accept-Language", "vi")
                .get("/catalog/v1/completeness")
                .then()
                .statusCode(200)
                .body("share", equalTo("20 trên 20"))
                .body("units", hasSize(12 + 6))
                .body("units.findAll { it.complete < it.total }.unit", empty());
    }

    private long count(String query) throws Exception {
        return eventLoop.await(() -> unitOfWork.read(
                session -> session.createNativeQuery(query, Long.class).getSingleResult()));
    }
}
