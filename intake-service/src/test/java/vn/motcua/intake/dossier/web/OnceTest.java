package vn.motcua.intake.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.TestCatalog;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;

/** One key, one effect; one dossier, one fate; one reception, one number. */
@QuarkusTest
@WithInfrastructure("intake")
class OnceTest {

    private static final String DOSSIERS = "/intake/v1/dossiers";

    @BeforeAll
    static void catalogue() {
        TestCatalog.publish();
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswer() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> filing = Counter.residence();

        Response first = Counter.command("citizen", key).body(filing).post(DOSSIERS);
        Response second = Counter.command("citizen", key).body(filing).post(DOSSIERS);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void aKeyIsNotUsedForSomethingElse() {
        String key = UUID.randomUUID().toString();
        Counter.command("citizen", key)
                .body(Counter.residence())
                .post(DOSSIERS)
                .then()
                .statusCode(201);
        Map<String, Object> other = Counter.residence();
        other.put("channel", "COUNTER");

        Counter.command("citizen", key)
                .body(other)
                .post(DOSSIERS)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:motcua:problem:key-reused"));
    }

    @Test
    void keysOfDifferentCallersNeverMeet() {
        String key = UUID.randomUUID().toString();

        String one = Counter.command("citizen", key)
                .body(Counter.residence())
                .post(DOSSIERS)
                .path("id");
        String other = Counter.command("citizen-2", key)
                .body(Counter.residence())
                .post(DOSSIERS)
                .path("id");

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void twentyConcurrentSubmissionsWithOneKeyGiveOneDossier() throws Exception {
        UUID applicant = UUID.randomUUID();
        String token = TestTokens.of(applicant, "eager", "applicant");
        String key = UUID.randomUUID().toString();
        Map<String, Object> filing = Counter.residence();

        List<Response> answers = atOnce(20, () -> io.restassured.RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(filing)
                .post(DOSSIERS));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409));
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 409)
                        .map(answer -> answer.<String>path("type")))
                .containsOnly("urn:motcua:problem:key-in-progress");
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(answer -> answer.<String>path("id"))
                        .collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(rows("select 1 from dossiers where owner_ref = ?", applicant))
                .isEqualTo(1);
    }

    @Test
    void aReceptionIsGivenOnceHoweverManyOfficersPress() throws Exception {
        String id = Counter.filed();

        List<Response> answers = atOnce(8, () -> Counter.receive("reception", id));

        assertThat(answers.stream().map(Response::statusCode).sorted())
                .containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 409)
                        .map(answer -> answer.<String>path("type")))
                .containsOnly("urn:motcua:problem:dossier-already-received");
    }

    @Test
    void receptionAndWithdrawalAtOnceEndInOneOfBoth() throws Exception {
        String id = Counter.filed();
        List<Callable<Response>> both = List.of(() -> Counter.receive("reception", id), () -> Counter.command("citizen")
                .post(DOSSIERS + "/" + id + "/withdrawals"));

        List<Response> answers = atOnce(both);

        int reception = answers.getFirst().statusCode();
        int withdrawal = answers.getLast().statusCode();
        assertThat(List.of(List.of(201, 202), List.of(409, 201))).contains(List.of(reception, withdrawal));
        Counter.as("citizen").get(DOSSIERS + "/" + id).then().body("status", equalTo(reception == 201 ? 2 : 7));
    }

    @Test
    void receptionsAtOnceGetDifferentNumbersWithoutAGap() throws Exception {
        UUID officer = UUID.randomUUID();
        try (var kafka = vn.motcua.kit.testing.KafkaProbe.of("catalog.unit-events")) {
            TestCatalog.officer(kafka, officer, """
                    [{"unit":"H26.01","roles":["reception-officer"],"validFrom":"2025-07-01"}]""");
        }
        TestCatalog.awaitRows("select 1 from officer_assignments where officer_id = '" + officer + "'", 1);
        String token = TestTokens.of(officer, "officer of the centre", "reception-officer");
        Infrastructure.database()
                .execute(
                        "intake",
                        "insert into dossier_numbers values ('H26.01', '2026-07-15', 9989)"
                                + " on conflict (unit, day) do update set last = 9989");
        List<Callable<Response>> receptions = IntStream.range(0, 20)
                .mapToObj(i -> {
                    Map<String, Object> filing = Counter.residence();
                    filing.put("receivingUnit", TestCatalog.CENTRE);
                    return Counter.filed("citizen", filing);
                })
                .<Callable<Response>>map(id -> () -> io.restassured.RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .post(DOSSIERS + "/" + id + "/receptions"))
                .toList();

        Set<String> codes = atOnce(receptions).stream()
                .map(answer -> answer.<String>path("dossierCode"))
                .collect(Collectors.toSet());

        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(9990, 10009)
                        .mapToObj(number -> "H26.01-260715-" + number)
                        .toList());
    }

    @Test
    void aRefusedReceptionTakesNoNumber() {
        String id = Counter.received();
        List<Map<String, Object>> before = numbers();

        Counter.receive("reception", id).then().statusCode(409);

        assertThat(numbers()).isEqualTo(before);
    }

    @Test
    void aPortalFilesItsApplicationOnceWhateverItsKeys() {
        Map<String, Object> filing = Counter.residence();
        filing.put("portalCode", "G22.99-" + UUID.randomUUID());
        Counter.filed("portal", filing);

        Counter.command("portal")
                .body(filing)
                .post(DOSSIERS)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:motcua:problem:portal-code-used"));
    }

    @Test
    void theSameContentWithinMinutesIsALikelyDouble() {
        Map<String, Object> filing = Counter.residence();
        String first = Counter.filed("citizen", filing);
        Map<String, Object> turnedAround = new TreeMap<>(Comparator.<String>reverseOrder());
        turnedAround.putAll(filing);

        Counter.command("citizen")
                .body(turnedAround)
                .post(DOSSIERS)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:motcua:problem:likely-double"))
                .body("detail", containsString(first))
                .body("detail", containsString("Insist: true"));
        Counter.command("citizen")
                .header("Insist", "perhaps")
                .body(filing)
                .post(DOSSIERS)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("header.Insist"));

        String second = Counter.command("citizen")
                .header("Insist", "true")
                .body(filing)
                .post(DOSSIERS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(second).isNotEqualTo(first);
        Counter.filed("citizen-2", filing);
    }

    @Test
    void whoPressesTwiceAtTheSameMomentFilesOnce() throws Exception {
        Map<String, Object> filing = Counter.residence();

        List<Response> answers =
                atOnce(8, () -> Counter.command("citizen").body(filing).post(DOSSIERS));

        assertThat(answers.stream().map(Response::statusCode).sorted())
                .containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void whatWasWithdrawnMayBeFiledAgain() {
        Map<String, Object> filing = Counter.residence();
        String first = Counter.filed("citizen", filing);
        Counter.command("citizen")
                .post(DOSSIERS + "/" + first + "/withdrawals")
                .then()
                .statusCode(201);

        assertThat(Counter.filed("citizen", filing)).isNotEqualTo(first);
    }

    @Test
    void aKeyOfARefusedRequestCanBeUsedAgain() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> incomplete = Counter.residence();
        incomplete.remove("documents");

        Counter.command("citizen", key).body(incomplete).post(DOSSIERS).then().statusCode(400);

        Counter.command("citizen", key)
                .body(Counter.residence())
                .post(DOSSIERS)
                .then()
                .statusCode(201);
    }

    private static List<Map<String, Object>> numbers() {
        return Infrastructure.database()
                .select("intake", "select unit, day, last from dossier_numbers order by unit, day")
                .stream()
                .map(row -> Map.<String, Object>copyOf(row.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())))))
                .toList();
    }

    private static int rows(String sql, Object parameter) {
        return Infrastructure.database().select("intake", sql, parameter).size();
    }

    private static List<Response> atOnce(int times, Callable<Response> request) throws Exception {
        return atOnce(IntStream.range(0, times).mapToObj(i -> request).toList());
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(requests.size())) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : people.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
