package vn.motcua.kit.command;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the caller of the current request. */
@RequestScoped
public class Callers {

    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The caller of this request.
     *
     * @throws AuthenticationFailedException when there is no token or its subject is no account of the realm
     */
    public Caller current() {
        if (!identity.isAnonymous()
                && identity.getPrincipal() instanceof JsonWebToken token
                && token.getSubject() != null) {
            try {
                return new Caller(UUID.fromString(token.getSubject()), identity.getRoles());
            } catch (IllegalArgumentException notAnAccount) {
                throw new AuthenticationFailedException(notAnAccount);
            }
        }
        throw new AuthenticationFailedException();
    }
}
