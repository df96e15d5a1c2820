package vn.motcua.kit.rehearsal;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;
import vn.motcua.transactions.Undone;

/**
 * Lets the rehearsal in: its requests carry a word that only this process knows, and that counts no longer as soon as the rehearsal ends. Nothing that
 * such a request does is kept.
 */
@ApplicationScoped
class Stage implements HttpAuthenticationMechanism {

    static final String WORD = "Motcua-Rehearsal";
    static final String ROLES = "Motcua-Rehearsal-Roles";
    static final String SCENE = "Motcua-Rehearsal-Scene";

    private static final int FIRST_OF_ALL = 200_000;

    private final UUID nobody = UUID.randomUUID();
    private volatile @Nullable String word;
    private volatile List<List<String>> scenes = List.of();

    /**
     * Opens it and answers the word.
     *
     * @param given what is laid before the requests of each scene, by its number
     */
    String open(List<List<String>> given) {
        scenes = given.stream().map(this::filled).toList();
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        String fresh = HexFormat.of().formatHex(bytes);
        word = fresh;
        return fresh;
    }

    void close() {
        word = null;
        scenes = List.of();
    }

    /** With whoever rehearses put in. */
    List<String> filled(List<String> given) {
        return given.stream()
                .map(statement -> statement.replace(Rehearsal.NOBODY, nobody.toString()))
                .toList();
    }

    private List<String> given(RoutingContext routing) {
        String scene = routing.request().getHeader(SCENE);
        return scene == null ? List.of() : scenes.get(Integer.parseInt(scene));
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    /** Marks them before anything else happens: operations that are open to everybody ask nobody who calls. */
    void mark(@Observes Filters filters) {
        filters.register(
                routing -> {
                    if (isRehearsal(routing)) {
                        Undone.mark(given(routing));
                    }
                    routing.next();
                },
                FIRST_OF_ALL);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext routing, IdentityProviderManager identityProviders) {
        String roles = routing.request().getHeader(ROLES);
        if (roles == null || !isRehearsal(routing)) {
            return Uni.createFrom().nullItem();
        }
        JwtClaims claims = new JwtClaims();
        claims.setSubject(nobody.toString());
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                        .addRoles(Set.of(roles.split(",")))
                        .build());
    }

    private boolean isRehearsal(RoutingContext routing) {
        String expected = word;
        return expected != null && expected.equals(routing.request().getHeader(WORD));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext routing) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext routing) {
        return Uni.createFrom().nullItem();
    }
}
