package vn.motcua.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.motcua.local.http.Http;
import vn.motcua.local.people.Tokens;

/** The realm file, the sample catalogue and the launcher agree on who there is, and the file holds no secret. */
class RealmTest {

    private final JsonNode realm = read("../../keycloak/motcua-realm.json");
    private final JsonNode production = read("../../keycloak/motcua-realm-production.json");

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
    void letsEveryOfficerOfTheSampleSignInWithTheRolesOfTheirUnit() {
        Map<String, JsonNode> accounts = new HashMap<>();
        realm.path("users").forEach(user -> accounts.put(user.path("id").asText(), user));
        JsonNode officers = read("../../../catalog-service/src/main/resources/sample-catalogue/officers.json");

        assertThat(officers).isNotEmpty().allSatisfy(officer -> {
            JsonNode account = accounts.get(officer.path("officerId").asText());
            assertThat(account).as(officer.toString()).isNotNull();
            assertThat(account.path("realmRoles"))
                    .isEqualTo(officer.path("assignments").path(0).path("roles"));
            assertThat(Tokens.isSampleUser(account.path("username").asText()))
                    .as(account.toString())
                    .isTrue();
            assertThat(account.path("credentials").path(0).path("value")).isEqualTo(account.path("username"));
        });
    }

    @Test
    void givesEveryClientTheAudienceOfTheServices() {
        assertThat(realm.path("clients")).allSatisfy(client -> assertThat(
                        client.path("protocolMappers").path(0).path("config"))
                .anySatisfy(value -> assertThat(value.asText()).isEqualTo("motcua-api")));
    }

    /** Keycloak makes no origin out of an address with a wildcard, so "+" would let no browser in. */
    @Test
    void namesTheOriginsOfFrontEnds() {
        for (JsonNode each : List.of(realm, production)) {
            assertThat(each.path("clients"))
                    .filteredOn(client -> client.path("clientId").asText().endsWith("-frontend"))
                    .hasSize(2)
                    .allSatisfy(client -> assertThat(client.path("webOrigins"))
                            .isNotEmpty()
                            .allSatisfy(origin -> assertThat(origin.asText())
                                    .matches("(http://(127\\.0\\.0\\.1|localhost):)?\\$\\{MOTCUA_[A-Z_:0-9]+}")));
        }
    }

    @Test
    void takesSecretsFromTheEnvironment() {
        assertThat(StreamSupport.stream(realm.path("clients").spliterator(), false)
                        .filter(client -> client.has("secret")))
                .isNotEmpty()
                .allSatisfy(
                        client -> assertThat(client.path("secret").asText()).matches("\\$\\{MOTCUA_[A-Z]+_SECRET}"));
    }

    @Test
    void letsNoTokenOfAPersonOutliveARightByMoreThanFiveMinutes() {
        for (JsonNode each : List.of(realm, production)) {
            assertThat(each.path("accessTokenLifespan").asInt()).isEqualTo(300);
            assertThat(each.path("revokeRefreshToken").asBoolean()).isTrue();
            assertThat(each.path("refreshTokenMaxReuse").asInt(-1)).isZero();
            assertThat(each.path("clients"))
                    .filteredOn(client -> client.path("clientId").asText().endsWith("-frontend"))
                    .extracting(client -> client.path("clientId").asText())
                    .containsExactly("officer-frontend", "citizen-frontend");
            assertThat(each.path("clients"))
                    .filteredOn(client -> client.path("clientId").asText().endsWith("-frontend"))
                    .allSatisfy(client -> {
                        assertThat(client.path("directAccessGrantsEnabled").asBoolean(true))
                                .isFalse();
                        assertThat(client.path("attributes").has("access.token.lifespan"))
                                .isFalse();
                    });
        }
    }

    @Test
    void bringsNobodyAndNoPasswordIntoProduction() {
        assertThat(production.path("users")).isNotEmpty().allSatisfy(user -> {
            assertThat(user.path("username").asText()).startsWith("service-account-");
            assertThat(user.has("credentials")).isFalse();
        });
        assertThat(production.path("clients")).allSatisfy(client -> assertThat(
                        client.path("directAccessGrantsEnabled").asBoolean(true))
                .isFalse());
        assertThat(production.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(production.path("sslRequired").asText()).isEqualTo("all");
        assertThat(production.path("roles")).isEqualTo(realm.path("roles"));
    }

    private static JsonNode read(String file) {
        try {
            return Http.JSON.readTree(Path.of(file).toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
