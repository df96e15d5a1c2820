package vn.motcua.intake.dossier.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.TestCatalog;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("intake")
class DossierListsTest {

    private static final String DOSSIERS = "/intake/v1/dossiers";

    @BeforeAll
    static void catalogue() {
        TestCatalog.publish();
    }

    @Test
    void pagesShowEveryDossierOnceNewestFirst() {
        String applicant = TestTokens.of(UUID.randomUUID(), "busy", "applicant");
        List<String> filed = new ArrayList<>(IntStream.range(0, 7)
                .mapToObj(i -> file(applicant, "H26.30.01"))
                .toList());

        List<List<String>> pages = pages(applicant, Map.of("limit", 3));

        Collections.reverse(filed);
        assertThat(pages).hasSize(3);
        assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(filed);
    }

    @Test
    void anExactPageHasNoNext() {
        String applicant = TestTokens.of(UUID.randomUUID(), "exact", "applicant");
        file(applicant, "H26.30.01");
        file(applicant, "H26.30.01");

        assertThat(pages(applicant, Map.of("limit", 2))).hasSize(1);
        assertThat(pages(applicant, Map.of("status", 5))).containsExactly(List.of());
    }

    @Test
    void anOfficerOfSeveralUnitsSeesThemMergedOldestFirstAndByStatus() {
        UUID officer = UUID.randomUUID();
        try (KafkaProbe kafka = KafkaProbe.of("catalog.unit-events")) {
            TestCatalog.officer(kafka, officer, """
                    [{"unit":"H26.30.02","roles":["reception-officer","inspector"],"validFrom":"2025-07-01"},
                     {"unit":"H26.01","roles":["reception-officer"],"validFrom":"2025-07-01"}]""");
        }
        TestCatalog.awaitRows("select 1 from officer_assignments where officer_id = '" + officer + "'", 3);
        String token = TestTokens.of(officer, "two units", "reception-officer", "inspector");
        String applicant = TestTokens.of(UUID.randomUUID(), "applicant", "applicant");
        List<String> filed = IntStream.range(0, 6)
                .mapToObj(i -> file(applicant, i % 2 == 0 ? "H26.30.02" : "H26.01"))
                .toList();
        given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(DOSSIERS + "/" + filed.getFirst() + "/receptions")
                .then()
                .statusCode(201);

        List<String> all = flat(pages(token, Map.of("limit", 2)));
        List<String> fresh = flat(pages(token, Map.of("limit", 200, "status", 1)));

        assertThat(all).doesNotHaveDuplicates().isSorted().containsSubsequence(filed);
        assertThat(fresh).containsSubsequence(filed.subList(1, 6)).doesNotContain(filed.getFirst());
    }

    private static String file(String token, String receivingUnit) {
        Map<String, Object> filing = Counter.residence();
        filing.put("receivingUnit", receivingUnit);
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(filing)
                .post(DOSSIERS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<List<String>> pages(String token, Map<String, ?> query) {
        List<List<String>> pages = new ArrayList<>();
        String next = null;
        do {
            var page = page(token, query, next).then().statusCode(200).extract();
            pages.add(page.path("items.id"));
            next = page.path("next");
        } while (next != null);
        return pages;
    }

    private static io.restassured.response.Response page(String token, Map<String, ?> query, @Nullable String cursor) {
        var request = given().auth().oauth2(token).queryParams(query);
        return (cursor == null ? request : request.queryParam("cursor", cursor)).get(DOSSIERS);
    }

    private static List<String> flat(List<List<String>> pages) {
        return pages.stream().flatMap(List::stream).toList();
    }
}
