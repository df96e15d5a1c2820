package vn.motcua.notification.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    /** Made by npm standardwebhooks; webhooks/vectors.mjs says how. */
    @Test
    void signsAsTheReferenceDoes() throws IOException {
        JsonNode vectors;
        try (InputStream file = Objects.requireNonNull(
                SignaturesTest.class.getClassLoader().getResourceAsStream("webhooks/vectors.json"))) {
            vectors = new ObjectMapper().readTree(file);
        }
        assertThat(vectors).hasSize(6);
        for (JsonNode vector : vectors) {
            assertThat(Signatures.header(
                            List.of(vector.path("secret").textValue()),
                            vector.path("id").textValue(),
                            Instant.ofEpochSecond(vector.path("timestamp").longValue()),
                            vector.path("body").textValue()))
                    .isEqualTo(vector.path("signature").textValue());
        }
    }

    @Test
    void signsWithBothWhileOneIsReplaced() {
        String first = Signatures.newSecret();
        String second = Signatures.newSecret();

        String both = Signatures.header(List.of(first, second), "a", Instant.EPOCH, "{}");

        assertThat(first).startsWith("whsec_").isNotEqualTo(second);
        assertThat(both)
                .isEqualTo(Signatures.header(List.of(first), "a", Instant.EPOCH, "{}") + " "
                        + Signatures.header(List.of(second), "a", Instant.EPOCH, "{}"));
    }
}
