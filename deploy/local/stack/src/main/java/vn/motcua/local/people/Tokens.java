package vn.motcua.local.people;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.motcua.local.http.Http;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.installation.Secrets;
import vn.motcua.local.installation.Settings;
import vn.motcua.local.installation.Settings.Port;

/** Access tokens of the sample users of the local realm, whose passwords are their names. */
public final class Tokens {

    /** Who has a part in the demo and in loads, for messages. */
    public static final List<String> USERS = List.of(
            "citizen",
            "citizen-2",
            "business",
            "reception",
            "appraiser",
            "approver",
            "clerk",
            "cashier",
            "lead",
            "inspector",
            "catalogue-editor",
            "catalogue-approver",
            "admin",
            "reception-2",
            "appraiser-2",
            "approver-2",
            "clerk-2",
            "portal",
            "ops");

    /** Officers of the other units: the role and the number of the commune, or the office. */
    private static final Pattern OTHER_OFFICER = Pattern.compile("(reception|appraiser|approver|clerk)-(\\d+|[a-z]+)");

    private static final Map<String, String> CLIENTS = Map.of("portal", "national-portal", "ops", "ops");

    private final Http http;
    private final String endpoint;
    private final Secrets secrets;

    /** Tokens from the Keycloak of these settings. */
    public Tokens(Http http, Settings settings, Secrets secrets) {
        this.http = http;
        this.endpoint = settings.url(Port.KEYCLOAK) + "/realms/motcua/protocol/openid-connect/token";
        this.secrets = secrets;
    }

    /** Whether the realm may know somebody of this name. */
    public static boolean isSampleUser(String name) {
        return USERS.contains(name) || OTHER_OFFICER.matcher(name).matches();
    }

    /**
     * A fresh access token.
     *
     * @throws Refused when there is no such user, or Keycloak is down or refuses
     */
    public String of(String user) throws InterruptedException {
        if (!isSampleUser(user)) {
            throw new Refused("There is no sample user \"" + user + "\"; there are " + String.join(", ", USERS)
                    + ", and the officers of other units as deploy/keycloak names them.");
        }
        try {
            Http.Answer answer = http.postForm(endpoint, form(user));
            if (!answer.isSuccess()) {
                throw new Refused("Keycloak gives no token to " + user + " (status " + answer.status() + ").");
            }
            return answer.json().path("access_token").asText();
        } catch (IOException e) {
            throw new Refused("Keycloak does not answer at " + endpoint + "; is the stack up? Try ./motcua status.");
        }
    }

    private Map<String, String> form(String user) {
        Map<String, String> form = new LinkedHashMap<>();
        String client = CLIENTS.get(user);
        if (client != null) {
            form.put("grant_type", "client_credentials");
            form.put("client_id", client);
            form.put("client_secret", secrets.get("keycloak." + user));
        } else {
            form.put("grant_type", "password");
            form.put("client_id", "motcua-cli");
            form.put("username", user);
            form.put("password", user);
        }
        return form;
    }
}
