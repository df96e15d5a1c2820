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

    /** The outbox shall not be emptied into Kafka meanwhile. */
    public static class WithoutRelay implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("motcua.eventing.enabled", "false");
        }
    }

    @TestHTTPResource("/catalog/v1/completeness")
    URI completeness;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void measure() throws Exception {
        fill();
        print("summary", "");
        print("first page of 50", "/procedures?complete=false");
        print("first page of 200", "/procedures?complete=false&limit=200");
        print("page of 50 for one unit", "/procedures?complete=false&unit=H26.40.007");
        print("page of 50 drafts", "/procedures?complete=false&cursor=NC4");
        print("file of a unit", "/procedures.csv?unit=H26.40.007");
        print("whole file", "/procedures.csv");
        System.out.println("[completeness] " + get("").substring(0, 140));
    }

    private static void fill() {
        Infrastructure.database()
                .execute(
                        DATABASE,
                        "insert into units select (jsonb_populate_record(u, jsonb_build_object('code', 'H26.40.' || lpad(n::text, 3, '0')))).*"
                                + " from units u, generate_series(1, " + COMMUNES + ") n where u.code = 'H26.30.01'",
                        "insert into officers select gen_random_uuid(), 1, 1, '' from generate_series(1, "
                                + 4 * COMMUNES + ")",
                        "insert into officer_assignments select officer_id, 'H26.40.' || lpad((1 + row_number() over () % "
                                + COMMUNES
                                + ")::text, 3, '0'), array['appraiser', 'approver', 'clerk', 'reception-officer'],"
                                + " date '2025-07-01', null from officers where audit_hash = ''",
                        "insert into procedure_versions select (jsonb_populate_record(v, jsonb_build_object('code', '3.' || lpad(n::text, 6, '0'),"
                                + " 'version', 1))).* from generate_series(1, " + VERSIONS
                                + ") n join (select *, row_number() over (order by code) as r,"
                                + " count(*) over () as all_of_them from procedure_versions where effective_to is null) m on m.r = 1 + n % m.all_of_them"
                                + " join procedure_versions v on v.code = m.code and v.version = m.version",
                        "insert into procedure_drafts select gen_random_uuid(), '4.' || lpad(n::text, 6, '0'), 'DRAFT', null, m.body::text, 100,"
                                + " '00000000-0000-4000-8000-000000000018', now(), now(), null, null, null, null, null, null, 0, 1, '',"
                                + " (select jsonb_agg(jsonb_build_object('field', 'cases[0].documents[' || i || '].name.en', 'rule', 'required',"
                                + " 'arguments', '{}'::jsonb)) from generate_series(1, 100) i)"
                                + " from generate_series(1, " + DRAFTS
                                + ") n join (select body, row_number() over (order by code) as r,"
                                + " count(*) over () as all_of_them from procedure_versions where code < '3' and effective_to is null) m"
                                + " on m.r = 1 + n % m.all_of_them",
                        "analyze");
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
                .header("Authorization", "Bearer " + TestTokens.of("inspector"))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
