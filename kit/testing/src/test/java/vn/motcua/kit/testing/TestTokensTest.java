package vn.motcua.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TestTokensTest {

    private static final IdentityProvider PROVIDER = Infrastructure.identityProvider();

    @BeforeAll
    static void startsIdentityProvider() {
        PROVIDER.ensureStarted();
    }

    @Test
    void carriesWhatTheRealmWouldPutIn() throws Exception {
        var claims = verifier().processToClaims(TestTokens.of("reception"));

        assertThat(claims.getSubject()).isEqualTo("00000000-0000-4000-8000-000000000011");
        assertThat(claims.getStringClaimValue("preferred_username")).isEqualTo("reception");
        assertThat(claims.getClaimValue("realm_access"))
                .hasFieldOrPropertyWithValue("roles", List.of("reception-officer"));
    }

    @Test
    void refusesTheBadOnesForTheirReasonOnly() throws Exception {
        var verifier = verifier();
        assertThatThrownBy(() -> verifier.processToClaims(TestTokens.expired("citizen")))
                .isInstanceOfSatisfying(InvalidJwtException.class, e -> assertThat(e.hasExpired())
                        .isTrue());
        assertThatThrownBy(() -> verifier.processToClaims(TestTokens.forOtherAudience("citizen")))
                .hasMessageContaining("Audience");
        assertThatThrownBy(() -> verifier.processToClaims(TestTokens.signedByStranger("citizen")))
                .hasMessageContaining("signature");
        assertThatThrownBy(() -> TestTokens.of("nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsItsKeyWhileTheProviderIsDown() throws Exception {
        var before = keys();
        PROVIDER.stop();
        assertThatThrownBy(TestTokensTest::keys).isInstanceOf(ConnectException.class);
        assertThat(payload(TestTokens.of("portal")).path("iss").textValue()).isEqualTo(PROVIDER.issuer());

        PROVIDER.start();
        assertThat(keys()).isEqualTo(before);
    }

    private static JwtConsumer verifier() throws IOException {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(
                        new HttpsJwks(discovery().path("jwks_uri").textValue())))
                .setExpectedIssuer(discovery().path("issuer").textValue())
                .setExpectedAudience("motcua-api")
                .setRequireExpirationTime()
                .build();
    }

    private static JsonNode discovery() throws IOException {
        return read(PROVIDER.issuer() + "/.well-known/openid-configuration");
    }

    private static JsonNode keys() throws IOException {
        return read(discovery().path("jwks_uri").textValue());
    }

    private static JsonNode payload(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static JsonNode read(String address) throws IOException {
        try (var body = URI.create(address).toURL().openStream()) {
            return new ObjectMapper().readTree(body);
        }
    }
}
