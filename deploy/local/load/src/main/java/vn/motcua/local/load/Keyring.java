package vn.motcua.local.load;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.motcua.local.http.Http;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.installation.Settings.Port;
import vn.motcua.local.stack.Context;

/**
 * Tokens of everybody who takes part. They are kept in a file of this installation while they hold, so that a run against services that have just
 * started need not wait for a thousand log-ins. Applicants beyond the sample's three are made in Keycloak, through the client {@code load}.
 */
final class Keyring {

    private static final String CLIENT = "load";
    private static final int AT_ONCE = 8;
    private static final int PORTION = 200;

    /** A token is used only while it holds for so long. */
    private static final Duration LEFT = Duration.ofMinutes(20);

    private record Key(String token, long until) {}

    private final Context context;
    private final int applicants;
    private final Http http = new Http();
    private final Path file;

    /**
     * @param applicants how many applicants there must be beside the sample's
     */
    Keyring(Context context, int applicants) {
        this.context = context;
        this.applicants = applicants;
        this.file = context.installation().loads().resolve("tokens.json");
    }

    /** The n-th applicant's name and password. */
    static String applicant(int n) {
        return String.format(Locale.ROOT, "applicant-%04d", n);
    }

    /** Authorization headers by user. */
    Map<String, String> bearers(Set<String> users) throws IOException, InterruptedException {
        Map<String, Key> keys = new ConcurrentHashMap<>(kept());
        long enough = Instant.now().plus(LEFT).getEpochSecond();
        List<String> missing = users.stream()
                .filter(user -> keys.getOrDefault(user, new Key("", 0)).until < enough)
                .toList();
        if (!missing.isEmpty()) {
            if (applicants > 0) {
                makeApplicants();
            }
            context.out().println("  " + missing.size() + " people sign in");
            signIn(missing, keys);
            keep(keys);
        }
        Map<String, String> bearers = new HashMap<>();
        users.forEach(user -> bearers.put(user, "Bearer " + keys.getOrDefault(user, new Key("", 0)).token));
        return bearers;
    }

    private void signIn(List<String> users, Map<String, Key> keys) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> all = new ArrayList<>();
            for (String user : users) {
                all.add(threads.submit(() -> {
                    keys.put(user, token(user));
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw new Refused("Keycloak does not give the tokens of a load: " + e.getCause());
        }
    }

    private Key token(String user) throws IOException, InterruptedException {
        if (applicants == 0) {
            // As every other command does, so that it works with older realms too.
            return new Key(context.tokens().of(user), Instant.now().plus(LEFT).getEpochSecond() + 60);
        }
        return token(Map.of("grant_type", "password", "username", user, "password", user), user);
    }

    private Key token(Map<String, String> grant, String who) throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>(grant);
        form.put("client_id", CLIENT);
        form.put("client_secret", context.secrets().get("keycloak." + CLIENT));
        Http.Answer answer = http.postForm(realm("/realms") + "/protocol/openid-connect/token", form);
        if (!answer.isSuccess()) {
            throw new Refused("Keycloak gives no token to " + who + " (status " + answer.status() + ").");
        }
        long seconds = answer.json().path("expires_in").asLong();
        return new Key(
                answer.json().path("access_token").asText(), Instant.now().getEpochSecond() + seconds);
    }

    private void makeApplicants() throws IOException, InterruptedException {
        Http.Answer last = http.postForm(
                realm("/realms") + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type", "password",
                        "username", applicant(applicants),
                        "password", applicant(applicants),
                        "client_id", CLIENT,
                        "client_secret", context.secrets().get("keycloak." + CLIENT)));
        if (last.isSuccess()) {
            return;
        }
        context.out().println("  " + applicants + " applicants are made in Keycloak");
        String token = token(Map.of("grant_type", "client_credentials"), "the client " + CLIENT).token;
        for (int first = 1; first <= applicants; first += PORTION) {
            List<Map<String, Object>> users = new ArrayList<>();
            for (int n = first; n < Math.min(first + PORTION, applicants + 1); n++) {
                users.add(user(n));
            }
            Http.Answer answer = http.post(
                    realm("/admin/realms") + "/partialImport",
                    token,
                    Map.of("ifResourceExists", "SKIP", "users", users),
                    Map.of());
            if (!answer.isSuccess()) {
                throw new Refused("Keycloak makes no applicants (status " + answer.status() + ").");
            }
        }
    }

    private static Map<String, Object> user(int n) {
        String name = applicant(n);
        return Map.of(
                "id",
                String.format(Locale.ROOT, "00000000-0000-4000-9000-%012d", n),
                "username",
                name,
                "enabled",
                true,
                "firstName",
                "Yến",
                "lastName",
                "Hoàng",
                "email",
                name + "@motcua.example",
                "emailVerified",
                true,
                "credentials",
                List.of(Map.of("type", "password", "value", name, "temporary", false)),
                "realmRoles",
                List.of("applicant"));
    }

    private String realm(String path) {
        return context.settings().url(Port.KEYCLOAK) + path + "/motcua";
    }

    private Map<String, Key> kept() throws IOException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Map<String, List<String>> lines =
                Http.JSON.readValue(file.toFile(), new TypeReference<Map<String, List<String>>>() {});
        Map<String, Key> keys = new HashMap<>();
        lines.forEach((user, key) -> keys.put(user, new Key(key.getFirst(), Long.parseLong(key.getLast()))));
        return keys;
    }

    private void keep(Map<String, Key> keys) throws IOException {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        keys.forEach((user, key) -> lines.put(user, List.of(key.token, Long.toString(key.until))));
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, Http.JSON.writeValueAsBytes(lines), StandardOpenOption.WRITE);
    }
}
