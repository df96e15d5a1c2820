package vn.motcua.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.local.http.Http;

class DeskTest {

    private static final String MAIL = """
            Subject: =?utf-8?B?SOG7kyBzxqE=?= %d
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            K=C3=ADnh g=E1=BB=ADi <b>D=C3=A2n</b>
            """;

    private final Http http = new Http();
    private final RecentTraces traces = new RecentTraces();

    @TempDir
    private Path folder;

    private String address;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        address = "http://127.0.0.1:" + port;
        desk = new Desk(
                port, folder, traces, Map.of("catalog", "http://127.0.0.1:18081"), "http://127.0.0.1:1/realms/motcua");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void showsLettersAsPeopleReadThemNewestFirst() throws Exception {
        try (Journal journal =
                Journal.open(Files.createDirectories(folder.resolve("mails")).resolve("mails.jsonl"))) {
            for (int i = 1; i <= 3; i++) {
                byte[] mail = MAIL.formatted(i).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
                journal.append(SmtpSink.line("motcua@motcua.example", "dan" + i + "@example.vn", mail));
            }
        }

        String list = get("/letters").body();
        assertThat(list).containsSubsequence("dan3@example.vn", "Hồ sơ 3", "Hồ sơ 2", "Hồ sơ 1");
        String place = list.replaceAll("(?s).*href=\"(/letters/\\d+)\">Hồ sơ 2.*", "$1");
        assertThat(get(place).body())
                .contains("<h1>Hồ sơ 2</h1>", "Gửi tới dan2@example.vn", "Kính gửi &lt;b&gt;Dân&lt;/b&gt;")
                .doesNotContain("dan3");
    }

    @Test
    void saysWhenNothingWasSentOrNoSuchLetterIsThere() throws Exception {
        assertThat(get("/letters").body()).contains("Chưa có thư nào");
        assertThat(get("/letters/1").status()).isEqualTo(404);
        assertThat(get("/letters/../secrets").status()).isEqualTo(404);
    }

    @Test
    void showsAllApisOnOnePageWithItsFiles() throws Exception {
        assertThat(get("/apis").body())
                .contains("\"url\":\"http://127.0.0.1:18081/q/openapi?format=json\"")
                .doesNotContain("DOCUMENTS");
        assertThat(get("/apis/assets/swagger-ui-bundle.js").body()).contains("SwaggerUIBundle");
        assertThat(get("/apis/assets/swagger-ui.css").status()).isEqualTo(200);
        assertThat(get("/apis/assets/favicon-32x32.png").status()).isEqualTo(200);
        assertThat(get("/apis/assets/..%2f..%2fLICENSE").status()).isEqualTo(404);
        assertThat(get("/").body()).contains("/letters", "/apis");
    }

    @Test
    void showsARequestThroughTheServicesThatTookPart() throws Exception {
        traces.add(export("intake-service", span("aa", "", "POST /intake/v1/dossiers", 1_000_000, 9_000_000, false)));
        traces.add(export(
                "payment-service", span("bb", "aa", "intake.dossier-events <process>", 5_000_000, 7_500_000, true)));
        traces.add(new byte[] {(byte) 0xff, 1, 2});

        assertThat(get("/traces").body())
                .contains("POST /intake/v1/dossiers", "8.0 ms", "intake-service, payment-service");
        assertThat(get("/traces/" + "11".repeat(16)).body())
                .containsSubsequence(
                        "intake-service", "payment-service", "&lt;process&gt;", "failed", "4.0 ms", "2.5 ms");
        assertThat(get("/traces/none").status()).isEqualTo(404);
    }

    /** As OTLP writes it: trace 1111…, one span. */
    private static byte[] span(String id, String parent, String name, long begin, long end, boolean failed) {
        ByteArrayOutputStream span = new ByteArrayOutputStream();
        field(span, 1, HexFormat.of().parseHex("11".repeat(16)));
        field(span, 2, HexFormat.of().parseHex(id));
        field(span, 4, HexFormat.of().parseHex(parent));
        field(span, 5, name.getBytes(StandardCharsets.UTF_8));
        for (long[] time : new long[][] {{7, begin}, {8, end}}) {
            span.write((int) (time[0] << 3 | 1));
            span.writeBytes(ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(time[1])
                    .array());
        }
        if (failed) {
            field(span, 15, new byte[] {3 << 3, 2});
        }
        return span.toByteArray();
    }

    private static byte[] export(String service, byte[] span) {
        byte[] value = message(1, service.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream attribute = new ByteArrayOutputStream();
        field(attribute, 1, "service.name".getBytes(StandardCharsets.UTF_8));
        field(attribute, 2, value);
        ByteArrayOutputStream resource = new ByteArrayOutputStream();
        field(resource, 1, message(1, attribute.toByteArray()));
        field(resource, 2, message(2, span));
        return message(1, resource.toByteArray());
    }

    private static byte[] message(int number, byte[] bytes) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        field(message, number, bytes);
        return message.toByteArray();
    }

    private static void field(ByteArrayOutputStream message, int number, byte[] bytes) {
        message.write(number << 3 | 2);
        for (int length = bytes.length; ; length >>= 7) {
            message.write(length > 127 ? length & 127 | 128 : length);
            if (length <= 127) {
                break;
            }
        }
        message.writeBytes(bytes);
    }

    @Test
    void signsInOnlyByPostAndOnlyNames() throws Exception {
        assertThat(get("/apis/tokens/citizen").status()).isEqualTo(405);
        assertThat(http.post(address + "/apis/tokens/%22", null, Map.of(), Map.of())
                        .status())
                .isEqualTo(404);
    }

    private Http.Answer get(String path) throws Exception {
        return http.get(address + path, null);
    }
}
