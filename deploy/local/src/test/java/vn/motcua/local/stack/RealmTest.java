package vn.motcua.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.motcua.local.http.Http;
import vn.motcua.local.http.Tokens;

/** The realm file and the launcher agree on who there is, and the file holds no secret. */
class RealmTest {

    private final JsonNode realm = read();

    @Test
    void knowsEveryUserWhoseTokenCanBeAskedFor() {
        Map<String, String> subjects = new HashMap<>();
        realm.path("users")
                .forEach(user -> subjects.put(
                        user.path("username").asText(), user.path("id").asText()));

        for (String user : Tokens.USERS) {
            String name = Map.of("portal", "service-account-national-portal", "ops", "service-account-ops")
                    .getOrDefault(user, user);
            assertThat(subjects.get(name)).as(user).matches("00000000-0000-4000-8000-0000000000[0-3][0-9a-f]");
        }
        assertThat(subjects.values()).doesNotHaveDuplicates();
    }

    @Test
    void givesEveryClientTheAudienceOfTheServices() {
        assertThat(realm.path("clients")).allSatisfy(client -> assertThat(
                        client.path("protocolMappers").path(0).path("config"))
                .anySatisfy(value -> assertThat(value.asText()).isEqualTo("motcua-api")));
    }

    @Test
    void takesSecretsFromTheEnvironment() {
        assertThat(StreamSupport.stream(realm.path("clients").spliterator(), false)
                        .filter(client -> client.has("secret")))
                .isNotEmpty()
                .allSatisfy(
                        client -> assertThat(client.path("secret").asText()).matches("\\$\\{MOTCUA_[A-Z]+_SECRET}"));
    }

    private static JsonNode read() {
        try {
            return Http.JSON.readTree(Path.of("../keycloak/motcua-realm.json").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
