package vn.motcua.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * Stands in for Keycloak: publishes the discovery document and the public key, so that a service runs with the
 * configuration it has in production. Tokens come from {@link TestTokens}.
 */
public final class IdentityProvider {

    /** Names the signing key in tokens and in the key set. */
    static final String KEY_ID = "motcua-test";

    private static final String REALM = "/realms/motcua";
    private static final String KEYS = REALM + "/protocol/openid-connect/certs";

    IdentityProvider() {}

    /** Opens the port again after {@link #stop}; keys and tokens stay valid. */
    public void start() {
        var loopback = InetAddress.getLoopbackAddress();
        try {
            var server = HttpServer.create(new InetSocketAddress(loopback, SharedState.number("identity.port")), 0);
            server.createContext(
                    REALM + "/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
            server.createContext(KEYS, exchange -> answer(exchange, keys()));
            server.createContext("/stop", exchange -> {
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
                Thread.ofPlatform().start(() -> server.stop(0));
            });
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the port: services must go on with the keys they have. */
    public void stop() {
        var request = HttpRequest.newBuilder(URI.create(origin() + "/stop"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            client.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Awaitility.await("the port is closed").until(() -> !Ports.isOpen(SharedState.number("identity.port")));
    }

    /** The issuer in every token, and the address a service is configured with. */
    public String issuer() {
        return origin() + REALM;
    }

    synchronized void ensureStarted() {
        if (SharedState.has("identity.port")) {
            return;
        }
        SharedState.put("identity.key", Base64.getEncoder().encodeToString(newKey().getEncoded()));
        SharedState.put("identity.port", Integer.toString(Ports.free()));
        start();
    }

    RSAPrivateCrtKey signingKey() {
        try {
            var encoded = Base64.getDecoder().decode(SharedState.get("identity.key"));
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAPrivateCrtKey newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String origin() {
        return "http://127.0.0.1:" + SharedState.number("identity.port");
    }

    private Map<String, Object> discovery() {
        var protocol = issuer() + "/protocol/openid-connect";
        return Map.of(
                "issuer", issuer(),
                "jwks_uri", origin() + KEYS,
                "authorization_endpoint", protocol + "/auth",
                "token_endpoint", protocol + "/token",
                "introspection_endpoint", protocol + "/token/introspect",
                "userinfo_endpoint", protocol + "/userinfo",
                "end_session_endpoint", protocol + "/logout",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private Map<String, Object> keys() {
        var key = signingKey();
        return Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "kid",
                        KEY_ID,
                        "n",
                        base64Url(key.getModulus()),
                        "e",
                        base64Url(key.getPublicExponent()))));
    }

    /** Without the sign byte, as RFC 7518 section 6.3.1 wants it. */
    private static String base64Url(BigInteger number) {
        var bytes = number.toByteArray();
        var unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static void answer(HttpExchange exchange, Map<String, Object> body) throws IOException {
        try (exchange) {
            var bytes = json(body);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static byte[] json(Map<String, Object> body) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsBytes(body);
    }
}
