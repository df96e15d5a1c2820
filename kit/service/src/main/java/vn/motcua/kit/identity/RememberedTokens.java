package vn.motcua.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for a moment which access tokens were found good: an officer's client sends the same one with every click, and checking it each
 * time took a twentieth of a service's processor time. A token never counts beyond its own end, and a key that the identity provider has withdrawn
 * counts at most as long as this memory. A {@linkplain Revocations revoked} token counts no longer, remembered or not.
 */
@ApplicationScoped
class RememberedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    private static final long MOST_TOKENS = 10_000;

    private final OidcIdentityProvider oidc;
    private final Revocations revocations;
    private final InstantSource clock = InstantSource.system();
    private final Cache<String, Known> known;

    RememberedTokens(
            OidcIdentityProvider oidc,
            Revocations revocations,
            @ConfigProperty(name = "motcua.tokens.remembered", defaultValue = "PT30S") Duration remembered) {
        this.oidc = oidc;
        this.revocations = revocations;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST_TOKENS)
                .expireAfterWrite(remembered)
                .build();
    }

    private record Known(SecurityIdentity identity, UUID subject, Instant issued, Instant end) {}

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return oidc.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        Known before = known.getIfPresent(token);
        if (before != null && clock.instant().isBefore(before.end())) {
            return unlessRevoked(before.identity(), before.subject(), before.issued());
        }
        return oidc.authenticate(request, context).chain(identity -> {
            SecurityIdentity lasting = lasting(identity);
            if (!(identity.getPrincipal() instanceof JsonWebToken claims)) {
                return Uni.createFrom().item(lasting);
            }
            UUID subject = subject(claims);
            Instant issued = Instant.ofEpochSecond(claims.getIssuedAtTime());
            known.put(token, new Known(lasting, subject, issued, Instant.ofEpochSecond(claims.getExpirationTime())));
            return unlessRevoked(lasting, subject, issued);
        });
    }

    private Uni<SecurityIdentity> unlessRevoked(SecurityIdentity identity, UUID subject, Instant issued) {
        return revocations.isRevoked(subject, issued)
                ? Uni.createFrom().failure(new AuthenticationFailedException("revoked"))
                : Uni.createFrom().item(identity);
    }

    private static UUID subject(JsonWebToken claims) {
        try {
            return UUID.fromString(claims.getSubject());
        } catch (IllegalArgumentException | NullPointerException notAnAccount) {
            throw new AuthenticationFailedException(notAnAccount);
        }
    }

    /** Without what belongs to the one request. */
    private static SecurityIdentity lasting(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .build();
    }
}
