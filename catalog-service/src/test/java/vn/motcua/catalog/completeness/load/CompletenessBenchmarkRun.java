package vn.motcua.catalog.completeness.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;

/**
 * Measures the completeness report over HTTP, one client after the other, on a catalogue of a whole city: copies of the sample's documents
 * as versions and as drafts of which each lacks a hundred things. Not part of the tests; run it with
 * {@code -Dtest=CompletenessBenchmarkRun}. {@code -Dcompleteness.versions}, {@code -Dcompleteness.drafts} and
 * {@code -Dcompleteness.communes} change 1,500, 1,500 and 126.
 */
@QuarkusTest
@WithInfrastructure("catalog_completeness_load")
@TestProfile(CompletenessBenchmarkRun.WithoutRelay.class)
class CompletenessBenchmarkRun {

    private static final String DATABASE = "catalog_completeness_load";
    private static final int VERSIONS = Integer.getInteger("completeness.versions", 1_500);
    private static final int DRAFTS = Integer.getInteger("completeness.drafts", 1_500);
    private static final int COMMUNES = Integer.getInteger("completeness.communes", 126);
    private static final int WARM_UP = 30;
    private static final int TIMES = 50;

    /** The cursor of the code 4. */
    private static final String BEFORE_THE_DRAFTS = "NC4";

    /** The sample's procedures in force, numbered. */
    private static final String MODELS = """
            (select *, row_number() over (order by code) as place, count(*) over () as places from procedure_versions
              where effective_to is null and code < '3')
            """;

    private static final String OFFICERS =
            "insert into officers values ('00000000-0000-4000-8000-0000000000ff', 1, 1, '')";

    /** Every tenth commune has no clerk. */
    private static final String ASSIGNMENTS = """
            insert into officer_assignments
            select '00000000-0000-4000-8000-0000000000ff', code, case when code like 'H26.40.%7' then array['appraiser', 'approver']
                       else array['appraiser', 'approver', 'clerk', 'reception-officer'] end, date '2025-07-01', null
              from units
            """;

    /** The outbox shall not be emptied into Kafka meanwhile. */
    public static class WithoutRelay implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("motcua.eventing.enabled", "false");
        }
    }

    @TestHTTPResource("/catalog/v1/completeness")
    URI completeness;

    private final String token = TestTokens.of("inspector");
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void measure() throws Exception {
        fill();
        print("summary", "");
        print("first page of 50", "/procedures?complete=false");
        print("first page of 50 that only have a draft", "/procedures?complete=false&cursor=" + BEFORE_THE_DRAFTS);
        print("first page of 200 for one unit", "/procedures?unit=H26.40.007&limit=200");
        print("file for one unit", "/procedures.csv?unit=H26.40.007");
        print("whole file", "/procedures.csv");
    }

    private static void fill() {
        Infrastructure.database().execute(DATABASE, OFFICERS, units(), ASSIGNMENTS, versions(), drafts(), "analyze");
    }

    private static String units() {
        return """
                insert into units select (jsonb_populate_record(model, jsonb_build_object('code', 'H26.40.' || lpad(n::text, 3, '0')))).*
                  from units model, generate_series(1, %d) n where model.code = 'H26.30.01'
                """.formatted(COMMUNES);
    }

    private static String versions() {
        return """
                insert into procedure_versions select (jsonb_populate_record(whole, jsonb_build_object('code', '3.' || lpad(n::text, 6, '0'),
                       'version', 1))).*
                  from generate_series(1, %d) n join %s model on model.place = 1 + n %% model.places
                  join procedure_versions whole on whole.code = model.code and whole.version = model.version
                """.formatted(VERSIONS, MODELS);
    }

    private static String drafts() {
        return """
                insert into procedure_drafts (id, code, state, content, gaps, findings, editors, created_at, updated_at, lock_version,
                       audit_seq, audit_hash)
                select gen_random_uuid(), '4.' || lpad(n::text, 6, '0'), 'DRAFT', model.body::text, 100, lacks.findings,
                       '00000000-0000-4000-8000-000000000018', now(), now(), 0, 1, ''
                  from (select jsonb_agg(jsonb_build_object('field', 'cases[0].documents[' || i || '].name.en', 'rule', 'required',
                               'arguments', '{}'::jsonb)) as findings from generate_series(1, 100) i) lacks,
                       generate_series(1, %d) n join %s model on model.place = 1 + n %% model.places
                """.formatted(DRAFTS, MODELS);
    }

    private void print(String what, String query) throws Exception {
        boolean isFile = query.contains(".csv");
        for (int i = 0; i < (isFile ? 2 : WARM_UP); i++) {
            get(query);
        }
        List<Double> millis = new ArrayList<>();
        int size = 0;
        for (int i = 0; i < (isFile ? 5 : TIMES); i++) {
            long begin = System.nanoTime();
            size = get(query).length();
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "[completeness] %s, %d versions, %d drafts, %d communes: median %.0f ms, slowest %.0f ms, %d KB%n",
                what,
                VERSIONS,
                DRAFTS,
                COMMUNES,
                sorted.get(sorted.size() / 2),
                sorted.getLast(),
                size / 1024);
    }

    private String get(String query) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(completeness + query))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
