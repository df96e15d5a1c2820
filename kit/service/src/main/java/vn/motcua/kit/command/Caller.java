package vn.motcua.kit.command;

import java.util.Set;
import java.util.UUID;

/**
 * Who calls, as the access token says. Units and assignments are not here: they come from our own data.
 *
 * @param id subject of the account
 * @param roles realm roles
 */
public record Caller(UUID id, Set<String> roles) {

    /** Whether the token carries a role. */
    public boolean is(String role) {
        return roles.contains(role);
    }
}
