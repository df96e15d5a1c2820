package vn.motcua.catalog.search.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;

/**
 * Measures the search over HTTP on a real database, at an arrival rate (open loop: latency counts from the intended start), while a
 * version is published every second. Not part of the tests; run it with {@code -Dtest=SearchBenchmarkRun}. {@code -Dsearch.procedures},
 * {@code -Dsearch.rate} and {@code -Dsearch.seconds} change 10,000 procedures, 50 requests a second, 60 seconds.
 */
@QuarkusTest
@WithInfrastructure("catalog_search_load")
@TestProfile(SearchBenchmarkRun.WithoutRelay.class)
class SearchBenchmarkRun {

    private static final int PROCEDURES = Integer.getInteger("search.procedures", 10_000);
    private static final int RATE = Integer.getInteger("search.rate", 50);
    private static final int SECONDS = Integer.getInteger("search.seconds", 60);
    private static final int WARM_UP = 20;
    private static final int BATCH = 500;
    private static final String INSERT = """
            insert into procedure_versions
            select (jsonb_populate_record(model, jsonb_build_object('code', made.code, 'sector', made.sector, 'level', made.level,
                    'body', model.body || jsonb_build_object('code', made.code, 'longCode', made.code || '.000.00.00.H26',
                    'name', jsonb_build_object('vi', made.name, 'en', 'Procedure'), 'keywords', '[]'::jsonb, 'lifeEvents', '[]'::jsonb,
                    'results', jsonb_build_array(jsonb_build_object('code', 'RESULT', 'name', jsonb_build_object('vi', made.name, 'en', 'Result'))), 'level', made.level,
                    'sector', jsonb_build_object('code', made.sector, 'name', jsonb_build_object('vi', made.sector, 'en', made.sector)))))).*
              from procedure_versions model, jsonb_to_recordset(?::jsonb) as made (code text, name text, sector text, level text)
             where model.code = '1.001193' and model.version = 1
            """;
    private static final List<String> SECTORS = List.of("HT", "DD", "XD", "CU", "YT", "GD", "MT", "NN", "DT", "LD");
    private static final List<String> LEVELS = List.of("COMMUNE", "PROVINCE", "BOTH");

    /** What people type, and what frontends ask for. */
    private static final List<Map<String, String>> QUESTIONS = List.of(
            Map.of("q", "dang ky ket hon"),
            Map.of("q", "Đăng ký kết hôn có yếu tố nước ngoài"),
            Map.of("q", "dang ki ket hom"),
            Map.of("q", "giay phep xay dung"),
            Map.of("q", "gia hna giay phep lai xe"),
            Map.of("q", "thủ tục làm lý lịch tư pháp ở đâu"),
            Map.of("q", "cap lai chung chi hanh nghe duoc do bi mat"),
            Map.of("q", "khai s"),
            Map.of("q", "cap"),
            Map.of("q", "1.000894"),
            Map.of("q", "3.004711"),
            Map.of("q", "3.0047"),
            Map.of("q", "ho chieu pho thong"),
            Map.of("q", "dang ky", "sector", "HT", "level", "COMMUNE"),
            Map.of("q", "dat", "unit", "H26.30.01"),
            Map.of("lifeEvent", "BIRTH", "limit", "20"),
            Map.of("sector", "XD"),
            Map.of());

    /** The outbox shall not be emptied into Kafka meanwhile. */
    public static class WithoutRelay implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("motcua.eventing.enabled", "false");
        }
    }

    @TestHTTPResource("/catalog/v1/procedures")
    URI procedures;

    @Inject
    ObjectMapper json;

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    @Test
    void measure() throws Exception {
        publish(GeneratedProcedures.names(PROCEDURES), 0);
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            long begin = System.nanoTime();
            ask(client, "").join();
            print("first search, which reads all of them: %d ms", millis(System.nanoTime() - begin));
            drive(client, WARM_UP, 0);
            List<Long> latencies = drive(client, SECONDS, WARM_UP);
            report(latencies);
        }
        assertThat(failures).isEmpty();
    }

    private List<Long> drive(HttpClient client, int seconds, int publishedBefore) {
        List<CompletableFuture<Long>> answers = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < seconds * RATE; i++) {
            long intended = begin + i * 1_000_000_000L / RATE;
            LockSupport.parkNanos(intended - System.nanoTime());
            if (i % RATE == 0) {
                int number = publishedBefore + i / RATE;
                Thread.ofVirtual().start(() -> publishOne(number));
            }
            answers.add(ask(client, query(QUESTIONS.get(i % QUESTIONS.size())))
                    .thenApply(_ -> System.nanoTime() - intended));
        }
        return answers.stream().map(CompletableFuture::join).sorted().toList();
    }

    private CompletableFuture<Void> ask(HttpClient client, String query) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(procedures + query))
                .timeout(Duration.ofSeconds(60))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).handle((answer, failure) -> {
            if (failure != null) {
                failures.add(query + ": " + failure);
            } else if (answer.statusCode() != 200) {
                failures.add(query + ": " + answer.statusCode());
            }
            return null;
        });
    }

    private void publishOne(int number) {
        try {
            publish(List.of("Công bố trong lúc đo " + number), PROCEDURES + number);
        } catch (SQLException failure) {
            failures.add("publication: " + failure);
        }
    }

    private void publish(List<String> names, int first) throws SQLException {
        try (Connection connection = Infrastructure.database().connect("catalog_search_load");
                var insert = connection.prepareStatement(INSERT)) {
            for (int from = 0; from < names.size(); from += BATCH) {
                List<Map<String, String>> batch = new ArrayList<>();
                for (int i = from; i < Math.min(from + BATCH, names.size()); i++) {
                    int number = first + i;
                    batch.add(Map.of(
                            "code", String.format(Locale.ROOT, "3.%06d", number),
                            "name", names.get(i),
                            "sector", SECTORS.get(number % SECTORS.size()),
                            "level", LEVELS.get(number % LEVELS.size())));
                }
                insert.setString(1, json.valueToTree(batch).toString());
                insert.executeUpdate();
            }
        }
    }

    private static void report(List<Long> latencies) {
        print("%d procedures, %d requests/s for %d s, one publication a second", PROCEDURES, RATE, SECONDS);
        print(
                "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms",
                at(latencies, 0.50), at(latencies, 0.95), at(latencies, 0.99), at(latencies, 1));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }

    private static void print(String format, Object... values) {
        System.out.println("[search] " + String.format(Locale.ROOT, format, values));
    }

    private static String query(Map<String, String> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }
}
