package vn.motcua.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the services answered to commands: once as they keep it with each Idempotency-Key, once as load runs wrote it down on the other side.
 */
final class Answers {

    /** The services that answer commands. */
    static final List<String> DATABASES = List.of("intake", "workflow", "payment");

    private static final String QUERY = "select caller, key, status, location, body from idempotency_keys";
    private static final Pattern PLACE =
            Pattern.compile("/(dossiers|drafts|files|cases|payments)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private Answers() {}

    /**
     * An answer that was given.
     *
     * @param resource dossiers, drafts, files, cases or payments
     * @param id of what it is about
     * @param body as it was sent
     */
    record Given(String caller, String key, int status, String resource, String id, JsonNode body) {

        /** Whether it says that a dossier was filed. */
        boolean isFiling() {
            return resource.equals("dossiers")
                    && body.hasNonNull("id")
                    && body.path("status").asInt() == 1;
        }

        /** Whether it says that a dossier was received. */
        boolean isReception() {
            return resource.equals("dossiers") && body.hasNonNull("dossierCode");
        }
    }

    /** Receives one answer. */
    @FunctionalInterface
    interface Reader {
        void take(Given answer);
    }

    /** Reads every answer that a service keeps. */
    static void each(Evidence evidence, String database, Reader reader) throws SQLException {
        evidence.each(database, QUERY, row -> {
            JsonNode body = Journals.json(row.getString(5));
            String location = row.getString(4);
            String place =
                    location == null ? "/dossiers/" + body.path("dossierId").asText() : location;
            Matcher matcher = PLACE.matcher(place);
            boolean known = matcher.find();
            reader.take(new Given(
                    String.valueOf(row.getString(1)),
                    String.valueOf(row.getString(2)),
                    row.getInt(3),
                    known ? matcher.group(1) : "",
                    known ? matcher.group(2) : "",
                    body));
        });
    }

    /** A line of a load run's own journal. */
    record Witnessed(String operation, String dossier, String key, String created) {}

    /** Everything that load runs were told was created; what they cannot have written is a violation. */
    static List<Witnessed> witnessed(Evidence evidence, Finding finding) throws IOException {
        List<Witnessed> lines = new ArrayList<>();
        try (var files = Files.list(evidence.installation().loads())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                Journals.each(
                        file,
                        finding,
                        line -> lines.add(new Witnessed(
                                line.path("operation").asText(),
                                line.path("dossier").asText(),
                                line.path("key").asText(),
                                line.path("created").asText())));
            }
        }
        return lines;
    }
}
