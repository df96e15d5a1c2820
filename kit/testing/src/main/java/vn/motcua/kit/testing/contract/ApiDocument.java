package vn.motcua.kit.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The OpenAPI document of a running service. */
final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    static ApiDocument of(URI service) {
        RawHttp.Answer answer =
                new RawHttp(service).send(new RawHttp.Request("GET", "/q/openapi?format=json", List.of(), new byte[0]));
        try {
            return new ApiDocument(new ObjectMapper().readTree(answer.body()));
        } catch (java.io.IOException unreadable) {
            throw new IllegalStateException("no OpenAPI document: " + answer.status(), unreadable);
        }
    }

    static ApiDocument parse(String text) {
        try {
            return new ApiDocument(new ObjectMapper().readTree(text));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    /** A path and a method. */
    record Operation(String method, String path, JsonNode said) {

        String name() {
            return method + " " + path;
        }

        List<String> roles() {
            List<String> roles = new ArrayList<>();
            said.path("x-roles").forEach(role -> roles.add(role.asText()));
            return roles;
        }
    }

    JsonNode root() {
        return root;
    }

    /** All of it. */
    String text() {
        return root.toString();
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
                    }
                }));
        return operations;
    }

    Set<String> methodsOf(String path) {
        Set<String> methods = new java.util.TreeSet<>();
        root.path("paths").path(path).fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
        return methods;
    }

    List<JsonNode> parameters(Operation operation, String in) {
        List<JsonNode> parameters = new ArrayList<>();
        operation.said().path("parameters").forEach(one -> {
            JsonNode parameter = resolved(one);
            if (parameter.path("in").asText().equals(in)) {
                parameters.add(parameter);
            }
        });
        return parameters;
    }

    /** The address of an operation: what stands open in the path, and what else the query needs, comes from the document's examples. */
    String target(Operation operation, String path, String query) {
        String filled = path;
        for (JsonNode parameter : parameters(operation, "path")) {
            filled = filled.replace(
                    "{" + parameter.path("name").asText() + "}",
                    URLEncoder.encode(example(parameter), StandardCharsets.UTF_8));
        }
        StringBuilder all = new StringBuilder(query);
        for (JsonNode parameter : parameters(operation, "query")) {
            String name = parameter.path("name").asText();
            boolean isThere = ("&" + query).contains("&" + name + "=");
            if (parameter.path("required").asBoolean() && !isThere) {
                all.append(all.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(parameter.path("example").asText("x"), StandardCharsets.UTF_8));
            }
        }
        return all.isEmpty() ? filled : filled + "?" + all;
    }

    private String example(JsonNode parameter) {
        String example = parameter.path("example").asText("");
        JsonNode schema = resolved(parameter.path("schema"));
        if (!example.isEmpty()) {
            return example;
        }
        if (schema.path("format").asText().equals("uuid")) {
            return UUID.randomUUID().toString();
        }
        return schema.path("type").asText().equals("integer") ? "1" : "X1";
    }

    /** Follows references until there is something. */
    JsonNode resolved(JsonNode node) {
        JsonNode at = node;
        for (int i = 0; i < 10 && at.has("$ref"); i++) {
            at = root.at(at.path("$ref").asText().substring(1));
        }
        return at;
    }

    /** The schema of a JSON body; missing when there is none. */
    JsonNode bodySchema(Operation operation) {
        return resolved(resolved(operation.said().path("requestBody"))
                .path("content")
                .path("application/json")
                .path("schema"));
    }

    /** An example of the body; missing when there is none. */
    JsonNode bodyExample(Operation operation) {
        JsonNode media =
                resolved(operation.said().path("requestBody")).path("content").path("application/json");
        if (media.has("example")) {
            return plain(media.path("example"));
        }
        for (JsonNode one : media.path("examples")) {
            return plain(resolved(one).path("value"));
        }
        JsonNode schema = resolved(media.path("schema"));
        if (schema.path("examples").isArray() && !schema.path("examples").isEmpty()) {
            return plain(schema.path("examples").get(0));
        }
        return schema.has("example") ? plain(schema.path("example")) : MissingNode.getInstance();
    }

    /** Annotations can only carry text. */
    private static JsonNode plain(JsonNode example) {
        if (!example.isTextual() || !example.asText().strip().startsWith("{")) {
            return example;
        }
        try {
            return new ObjectMapper().readTree(example.asText());
        } catch (JsonProcessingException isText) {
            return example;
        }
    }
}
