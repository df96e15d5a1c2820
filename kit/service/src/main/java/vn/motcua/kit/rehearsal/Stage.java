package vn.motcua.kit.rehearsal;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
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

    private final UUID nobody = UUID.randomUUID();
    private volatile @Nullable String word;

    /** Opens it and answers the word. */
    String open() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        String fresh = HexFormat.of().formatHex(bytes);
        word = fresh;
        return fresh;
    }

    void close() {
        word = null;
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext routing, IdentityProviderManager identityProviders) {
        String expected = word;
        if (expected == null || !expected.equals(routing.request().getHeader(WORD))) {
            return Uni.createFrom().nullItem();
        }
        Undone.mark();
        JwtClaims claims = new JwtClaims();
        claims.setSubject(nobody.toString());
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                        .addRoles(Set.of(routing.request().getHeader(ROLES).split(",")))
                        .build());
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
