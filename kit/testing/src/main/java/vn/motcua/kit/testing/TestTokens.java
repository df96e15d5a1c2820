package vn.motcua.kit.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Access tokens of the sample people, shaped like those of the local Keycloak realm. */
public final class TestTokens {

    private static final String AUDIENCE = "motcua-api";
    private static final Duration LIFE = Duration.ofHours(1);

    private static final Map<String, Person> PEOPLE = Map.ofEntries(
            person("citizen", "01", "applicant"),
            person("business", "02", "applicant"),
            person("citizen-2", "03", "applicant"),
            person("reception", "11", "reception-officer"),
            person("appraiser", "12", "appraiser"),
            person("approver", "13", "approver"),
            person("clerk", "14", "clerk"),
            person("cashier", "15", "cashier"),
            person("lead", "16", "unit-lead"),
            person("inspector", "17", "inspector"),
            person("catalogue-editor", "18", "catalogue-editor"),
            person("catalogue-approver", "19", "catalogue-approver"),
            person("admin", "1a", "administrator"),
            person("reception-2", "21", "reception-officer"),
            person("appraiser-2", "22", "appraiser"),
            person("approver-2", "23", "approver"),
            person("clerk-2", "24", "clerk"),
            person("portal", "31", "portal"),
            person("ops", "32", "operator"));

    private TestTokens() {}

    private record Person(UUID subject, String role) {}

    private static Map.Entry<String, Person> person(String name, String suffix, String role) {
        return Map.entry(name, new Person(UUID.fromString("00000000-0000-4000-8000-0000000000" + suffix), role));
    }

    /** A valid token of one of the sample people, such as {@code reception}. */
    public static String of(String user) {
        return token(user, AUDIENCE, Instant.now().plus(LIFE), key());
    }

    /** A valid token of a sample person who has this role. */
    public static String withRole(String role) {
        return of(PEOPLE.entrySet().stream()
                .filter(person -> person.getValue().role().equals(role))
                .map(Map.Entry::getKey)
                .min(String::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("No sample person is " + role)));
    }

    /** The subject ({@code sub}) of one of the sample people. */
    public static UUID subject(String user) {
        var person = PEOPLE.get(user);
        if (person == null) {
            throw new IllegalArgumentException("No sample person is called " + user);
        }
        return person.subject();
    }

    /** A valid token that ends then. */
    public static String until(String user, Instant end) {
        return token(user, AUDIENCE, end, key());
    }

    /** A token that was valid until an hour ago. */
    public static String expired(String user) {
        return token(user, AUDIENCE, Instant.now().minus(LIFE), key());
    }

    /** A token meant for somebody else's interface. */
    public static String forOtherAudience(String user) {
        return token(user, "somebody-else", Instant.now().plus(LIFE), key());
    }

    /** A token signed with a key the identity provider never published. */
    public static String signedByStranger(String user) {
        return token(user, AUDIENCE, Instant.now().plus(LIFE), IdentityProvider.newKey());
    }

    /** A valid token of somebody who is not among the sample people. */
    public static String of(UUID subject, String name, String... roles) {
        return sign(subject, name, List.of(roles), AUDIENCE, Instant.now().plus(LIFE), key());
    }

    private static PrivateKey key() {
        return Infrastructure.identityProvider().signingKey();
    }

    private static String token(String user, String audience, Instant expiresAt, PrivateKey key) {
        var subject = subject(user);
        var roles = PEOPLE.entrySet().stream()
                .filter(entry -> entry.getKey().equals(user))
                .map(entry -> entry.getValue().role())
                .toList();
        return sign(subject, user, roles, audience, expiresAt, key);
    }

    private static String sign(
            UUID subject, String name, List<String> roles, String audience, Instant expiresAt, PrivateKey key) {
        return Jwt.issuer(Infrastructure.identityProvider().issuer())
                .subject(subject.toString())
                .audience(audience)
                .claim("typ", "Bearer")
                .claim("azp", "motcua-tests")
                .preferredUserName(name)
                .claim("realm_access", Map.of("roles", roles))
                .issuedAt(expiresAt.minus(LIFE))
                .expiresAt(expiresAt)
                .jws()
                .keyId(IdentityProvider.KEY_ID)
                .sign(key);
    }
}
