package vn.motcua.catalog.platform.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import vn.motcua.kit.testing.TestTokens;

/** A download that fails in the middle, as a program sees it that takes any complete answer for a whole file. */
public final class BrokenDownload {

    private BrokenDownload() {}

    /** Holds that no whole file comes, whether by a status or by an answer that breaks off. */
    public static void assertNotWhole(int port, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TestTokens.of("catalogue-editor"))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> download(client, request)).isInstanceOf(IOException.class);
        }
    }

    private static void download(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
    }
}
