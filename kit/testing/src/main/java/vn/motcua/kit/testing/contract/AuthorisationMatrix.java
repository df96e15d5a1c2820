package vn.motcua.kit.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.contract.ApiDocument.Operation;
import vn.motcua.kit.testing.contract.Stage.Thing;

/**
 * Asks for everything as everybody: each path and method of the OpenAPI document, as fourteen callers, who work in the unit of the thing, in another,
 * in none, or in two with two roles, for a thing of their own, of somebody else, and for none. The answers stand in one table of the service; a path
 * that is not in it fails, and so does an answer that differs. {@code -Ddraw=true} writes the table anew, for a person to read before it is
 * committed.
 */
public final class AuthorisationMatrix {

    private static final String ANONYMOUS = "nobody";

    private static final List<String> ROLES = List.of(
            "applicant",
            "portal",
            "reception-officer",
            "appraiser",
            "approver",
            "clerk",
            "cashier",
            "unit-lead",
            "inspector",
            "catalogue-editor",
            "catalogue-approver",
            "administrator",
            "operator");

    private static final String HEAD = """
        # Who may what

        Written by the service's `AuthorisationTest` with `-Ddraw=true`, read by a person, and held ever since. A column says where the caller
        has the role: in the unit of the thing called own, in a third one, nowhere, or, with another role in the own unit, in the unit of the
        foreign thing. Its three answers are for the own thing, the foreign one, and none. `ok` is whatever is neither 401, 403 nor 404: the
        caller may, and the rest is the thing's business; of a list, that the thing is in it, and `-` that it is not. `nobody` has no token.

        """;

    private static final String COLUMNS =
            "| operation | callers | own unit | other unit | no unit | two roles, two units |\n|---|---|---|---|---|---|\n";

    /** Roles that read side by side; they command in turn, because what a command is answered depends on who gave one before. */
    private static final int AT_ONCE = 4;

    private final ApiDocument document;
    private final RawHttp http;
    private final Path table;

    private enum Standing {
        OWN_UNIT,
        OTHER_UNIT,
        NO_UNIT,
        TWO_UNITS
    }

    private record Caller(String role, UUID subject, List<String> roles) {}

    private AuthorisationMatrix(URI service, Path table) {
        this.document = ApiDocument.of(service);
        this.http = new RawHttp(service);
        this.table = table;
    }

    /**
     * Of the service that runs there.
     *
     * @param table file with the expected answers, such as {@code src/test/resources/authorisation.md}
     */
    public static AuthorisationMatrix of(URL service, Path table) {
        return new AuthorisationMatrix(URI.create(service.toString()), table);
    }

    /** Asks everything, and fails where an answer is not the one in the table. */
    public void assertHolds(Stage<?> stage) {
        StringBuilder asked = new StringBuilder(HEAD).append(COLUMNS);
        Map<Standing, List<Caller>> callers = callers(stage);
        try (ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE);
                ExecutorService inTurn = Executors.newSingleThreadExecutor()) {
            for (Operation operation : document.operations()) {
                boolean isReading = operation.method().equals("GET");
                asked.append(rows(operation, stage, callers, isReading ? readers : inTurn));
            }
        }
        try {
            if (Boolean.getBoolean("draw")) {
                Files.createDirectories(table.toAbsolutePath().getParent());
                Files.writeString(table, asked);
            }
            assertThat(asked.toString().lines().toList())
                    .as("who may what; if the change is meant, write %s anew with -Ddraw=true and read it", table)
                    .containsExactlyElementsOf(Files.readAllLines(table));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Callers who are answered alike share a row. */
    private String rows(
            Operation operation, Stage<?> stage, Map<Standing, List<Caller>> callers, ExecutorService pool) {
        Map<String, List<String>> byAnswers = new LinkedHashMap<>();
        Map<String, Future<String>> asked = new LinkedHashMap<>();
        Stream.concat(Stream.of(ANONYMOUS), ROLES.stream())
                .forEach(role -> asked.put(role, pool.submit(() -> answers(operation, stage, callers, role))));
        asked.forEach((role, answers) -> byAnswers
                .computeIfAbsent(answer(answers), alike -> new ArrayList<>())
                .add(role));
        return byAnswers.entrySet().stream()
                .map(row -> "| %s | %s | %s |%n"
                        .formatted(operation.name(), String.join(" ", row.getValue()), row.getKey()))
                .collect(Collectors.joining());
    }

    private String answers(Operation operation, Stage<?> stage, Map<Standing, List<Caller>> callers, String role) {
        return Stream.of(Standing.values())
                .map(standing -> answers(operation, stage, caller(callers.get(standing), role)))
                .collect(Collectors.joining(" | "));
    }

    private static String answer(Future<String> answers) {
        try {
            return answers.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static @org.jspecify.annotations.Nullable Caller caller(
            @org.jspecify.annotations.Nullable List<Caller> callers, String role) {
        return callers == null
                ? null
                : callers.stream()
                        .filter(one -> one.role().equals(role))
                        .findFirst()
                        .orElse(null);
    }

    private String answers(Operation operation, Stage<?> stage, @org.jspecify.annotations.Nullable Caller caller) {
        // One token for the three things: signing and judging it costs more than most answers.
        Optional<String> token = Optional.ofNullable(caller)
                .map(one -> TestTokens.of(one.subject(), one.role(), one.roles().toArray(String[]::new)));
        return Stream.of(Thing.values())
                .map(thing -> answer(operation, stage, thing, caller, token))
                .collect(Collectors.joining(" "));
    }

    private String answer(
            Operation operation,
            Stage<?> stage,
            Thing thing,
            @org.jspecify.annotations.Nullable Caller caller,
            Optional<String> token) {
        String said = stage.body(operation.name(), thing);
        JsonNode example = document.bodyExample(operation);
        String body = said != null ? said : example.isMissingNode() ? "" : example.toString();
        List<String> headers = new ArrayList<>(List.of(
                "Content-Type: application/json",
                "Accept: */*",
                "Idempotency-Key: " + UUID.randomUUID(),
                "If-Match: \"0\""));
        headers.removeIf(header -> header.startsWith("If-Match")
                && document.parameters(operation, "header").stream()
                        .noneMatch(parameter -> parameter.path("name").asText().equals("If-Match")));
        token.ifPresent(one -> headers.add("Authorization: Bearer " + one));
        RawHttp.Answer answer = http.send(new RawHttp.Request(
                operation.method(), target(operation, stage, thing), headers, body.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.status())
                .as("%s as %s: %s", operation.name(), caller, answer.text())
                .isBetween(200, 499);
        return switch (answer.status()) {
            case 401, 403, 404 -> Integer.toString(answer.status());
            default ->
                isList(operation, answer) && !answer.text().contains(stage.mark(operation.name(), thing)) ? "-" : "ok";
        };
    }

    private boolean isList(Operation operation, RawHttp.Answer answer) {
        return operation.method().equals("GET")
                && answer.status() == 200
                && answer.text().startsWith("{\"items\":");
    }

    private String target(Operation operation, Stage<?> stage, Thing thing) {
        String path = operation.path();
        String query = "";
        for (Map.Entry<String, String> value :
                stage.values(operation.name(), thing).entrySet()) {
            String text = URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8);
            String place = "{" + value.getKey() + "}";
            if (path.contains(place)) {
                path = path.replace(place, text);
            } else if (document.parameters(operation, "query").stream()
                    .anyMatch(one -> one.path("name").asText().equals(value.getKey()))) {
                query += (query.isEmpty() ? "" : "&") + value.getKey() + "=" + text;
            }
        }
        return document.target(operation, path, query);
    }

    private static Map<Standing, List<Caller>> callers(Stage<?> stage) {
        Map<Standing, List<Caller>> callers = new LinkedHashMap<>();
        for (Standing standing : Standing.values()) {
            callers.put(
                    standing,
                    ROLES.stream().map(role -> caller(stage, role, standing)).toList());
        }
        return callers;
    }

    private static Caller caller(Stage<?> stage, String role, Standing standing) {
        if (role.equals("applicant") || role.equals("portal")) {
            return new Caller(role, Stage.owner(), List.of(role));
        }
        UUID officer = UUID.randomUUID();
        String second = role.equals("cashier") ? "appraiser" : "cashier";
        switch (standing) {
            case OWN_UNIT -> stage.assign(officer, role, Stage.UNIT_OF_OWN);
            case OTHER_UNIT -> stage.assign(officer, role, Stage.OTHER_UNIT);
            case NO_UNIT -> {
                // Only the token says who this is.
            }
            case TWO_UNITS -> {
                stage.assign(officer, role, Stage.UNIT_OF_FOREIGN);
                stage.assign(officer, second, Stage.UNIT_OF_OWN);
                return new Caller(role, officer, List.of(role, second));
            }
        }
        return new Caller(role, officer, List.of(role));
    }
}
