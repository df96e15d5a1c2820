package vn.motcua.catalog.bulk.load;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.draft.web.Drafting;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;

/**
 * Measures imports and exports of many procedures over HTTP on a real database, from the first byte sent to the state DONE. Not part of the
 * tests; run it with {@code -Dtest=ImportBenchmarkRun}. {@code -Dimport.procedures} changes 3,000 procedures.
 */
@QuarkusTest
@WithInfrastructure("catalog_import_load")
@TestProfile(Drafting.WithoutSample.class)
class ImportBenchmarkRun {

    private static final int PROCEDURES = Integer.getInteger("import.procedures", 3_000);

    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void measure() throws Exception {
        Path national = Files.createTempFile("national", ".json");
        Path whole = Files.createTempFile("whole", ".json");
        Path csv = Files.createTempFile("table", ".csv");
        Path xlsx = Files.createTempFile("table", ".xlsx");
        try (OutputStream out = Files.newOutputStream(national)) {
            GeneratedLayThuTuc.write(PROCEDURES, out);
        }
        writeWhole(whole);
        send("dry run of the national answer", "lay-thu-tuc", true, national);
        send("national answer", "lay-thu-tuc", false, national);
        send("the same again", "lay-thu-tuc", false, national);
        send("whole documents", "json", false, whole);
        receive("csv", csv);
        receive("xlsx", xlsx);
        send("the table again", "csv", false, csv);
        send("the workbook again", "xlsx", false, xlsx);
    }

    /** Complete documents as large as those of the sample, each under a code of its own. */
    private void writeWhole(Path file) throws IOException {
        ObjectNode model;
        try (InputStream sample = getClass().getResourceAsStream("/sample-catalogue/procedures/1.001612.json")) {
            model = (ObjectNode) json.readTree(sample);
        }
        model.remove("version");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < PROCEDURES; i++) {
                String code = "8.%06d".formatted(i);
                model.put("code", code).put("longCode", code + ".000.00.00.H26");
                out.write(json.writeValueAsBytes(model));
                out.write('\n');
            }
        }
    }

    private void send(String what, String format, boolean dryRun, Path file) throws Exception {
        long begun = System.nanoTime();
        long processor = machine.getProcessCpuTime();
        String location = post(format, dryRun, file);
        long received = System.nanoTime();
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> state(location).getString("state").matches("DONE|FAILED"));
        long ended = System.nanoTime();
        JsonPath result = state(location);
        assertThat(result.getString("state")).isEqualTo("DONE");
        System.out.printf(
                "%s: %.1f MB, received after %.1f s, done after %.1f s, %.1f s of processor time without the database; read %d, created %d,"
                        + " changed %d, unchanged %d, rejected %d, errors %s%n",
                what,
                Files.size(file) / 1e6,
                (received - begun) / 1e9,
                (ended - begun) / 1e9,
                (machine.getProcessCpuTime() - processor) / 1e9,
                result.getInt("read"),
                result.getInt("created"),
                result.getInt("changed"),
                result.getInt("unchanged"),
                result.getInt("rejected"),
                result.getBoolean("moreErrors")
                        ? "over 1000"
                        : result.getList("errors").size());
    }

    private String post(String format, boolean dryRun, Path file) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    request("/procedure-imports?format=" + format + "&dryRun=" + dryRun)
                            .header("Content-Type", "application/octet-stream")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(HttpRequest.BodyPublishers.ofFile(file))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(202);
            return answer.headers().firstValue("Location").orElseThrow();
        }
    }

    private void receive(String format, Path file) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Path> answer = client.send(
                    request("/procedure-exports?format=" + format + "&drafts=true")
                            .build(),
                    HttpResponse.BodyHandlers.ofFile(file));
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        System.out.printf(
                "export as %s: %.1f MB after %.1f s%n",
                format, Files.size(file) / 1e6, (System.nanoTime() - begun) / 1e9);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/catalog/v1" + path))
                .header("Authorization", "Bearer " + TestTokens.of("catalogue-editor"));
    }

    private static JsonPath state(String location) {
        String path = URI.create(location).getPath();
        return given().auth()
                .oauth2(TestTokens.of("catalogue-editor"))
                .get(path)
                .jsonPath();
    }
}
