package vn.motcua.kit.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.kit.testing.contract.ApiDocument.Operation;

/** Whether an OpenAPI document says what other people's tools need: names, shapes, examples, problems, headers and roles. */
public final class ApiQuality {

    private final ApiDocument document;
    private final List<String> found = new ArrayList<>();

    private ApiQuality(ApiDocument document) {
        this.document = document;
    }

    /** Of the service that runs there. */
    public static ApiQuality of(URL service) {
        return new ApiQuality(ApiDocument.of(URI.create(service.toString())));
    }

    /** Of a document that a build left. */
    public static ApiQuality of(Path document) {
        try {
            return parse(Files.readString(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("no OpenAPI document: package the service first", unreadable);
        }
    }

    /** Of a document. */
    static ApiQuality parse(String document) {
        return new ApiQuality(ApiDocument.parse(document));
    }

    /** Fails with what is missing. */
    public void assertHolds() {
        assertThat(findings()).isEmpty();
    }

    List<String> findings() {
        need("the document", document.root().path("openapi").asText().startsWith("3.1"), "OpenAPI 3.1");
        need("the document", !document.root().at("/info/title").isMissingNode(), "a title");
        need("the document", document.root().at("/info/license").has("identifier"), "a licence by its identifier");
        need("the document", document.root().at("/info").has("contact"), "a contact");
        need("the document", "/".equals(document.root().at("/servers/0/url").asText()), "a server relative to itself");
        document.root()
                .path("tags")
                .forEach(tag -> need("tag " + tag.path("name").asText(), tag.has("description"), "a description"));
        need("the document", !document.operations().isEmpty(), "operations");
        Set<String> ids = new HashSet<>();
        document.operations().forEach(operation -> {
            String id = operation.said().path("operationId").asText();
            need(operation.name(), !id.isEmpty() && ids.add(id), "an operationId of its own, not '" + id + "'");
            need(operation.name(), !operation.said().path("summary").asText().isBlank(), "a summary");
            need(operation.name(), !operation.said().path("tags").isEmpty(), "a tag");
            need(
                    operation.name(),
                    operation.said().has("x-roles") || operation.said().has("security"),
                    "who may");
            parameters(operation);
            body(operation);
            answers(operation);
        });
        String all = document.text();
        document.root().at("/components/schemas").properties().forEach(schema -> {
            String place = "schema " + schema.getKey();
            need(place, !schema.getKey().matches(".*\\d|JsonNode|PageMap.*"), "a name of its own");
            need(place, all.contains("/schemas/" + schema.getKey() + "\""), "anybody who refers to it");
            shape(schema);
        });
        return found;
    }

    private void parameters(Operation operation) {
        Set<String> headers = new HashSet<>();
        for (String in : List.of("path", "query", "header")) {
            for (JsonNode parameter : document.parameters(operation, in)) {
                String name = parameter.path("name").asText();
                headers.add(name);
                need(
                        operation.name() + " " + name,
                        !parameter.path("description").asText().isBlank(),
                        "a description");
                need(operation.name() + " " + name, parameter.has("schema"), "a schema");
            }
        }
        need(operation.name(), headers.contains("Accept-Language"), "Accept-Language");
    }

    private void body(Operation operation) {
        JsonNode body = document.resolved(operation.said().path("requestBody"));
        body.path("content").properties().forEach(media -> {
            String place = operation.name() + " body " + media.getKey();
            need(place, media.getValue().has("schema"), "a schema");
            if (media.getKey().contains("json")) {
                need(place, hasExample(media.getValue()), "an example");
            }
        });
    }

    private void answers(Operation operation) {
        Map<String, JsonNode> answers = new java.util.TreeMap<>();
        operation
                .said()
                .path("responses")
                .properties()
                .forEach(one -> answers.put(one.getKey(), document.resolved(one.getValue())));
        need(operation.name(), answers.keySet().stream().anyMatch(status -> status.startsWith("2")), "an answer");
        need(operation.name(), answers.containsKey("400") && answers.containsKey("503"), "its problems");
        answers.forEach((status, answer) -> {
            String place = operation.name() + " " + status;
            need(place, !answer.path("description").asText().isBlank(), "a description");
            if (status.startsWith("4") || status.startsWith("5")) {
                need(place, answer.path("content").has("application/problem+json"), "application/problem+json");
            } else if (!status.equals("204") && !status.startsWith("3")) {
                need(place, !answer.path("content").isEmpty(), "content");
                answer.path("content").properties().forEach(media -> {
                    need(place + " " + media.getKey(), media.getValue().has("schema"), "a schema");
                    if (media.getKey().contains("json")) {
                        need(place + " " + media.getKey(), hasExample(media.getValue()), "an example");
                    }
                });
            }
            if (status.equals("201")) {
                need(place, answer.path("headers").has("Location"), "Location");
            }
        });
    }

    private boolean hasExample(JsonNode media) {
        JsonNode schema = document.resolved(media.path("schema"));
        return media.has("example") || media.has("examples") || schema.has("example") || schema.has("examples");
    }

    private void shape(Map.Entry<String, JsonNode> schema) {
        schema.getValue().path("properties").properties().forEach(property -> {
            JsonNode shape = property.getValue();
            boolean isSaid = List.of("type", "$ref", "allOf", "oneOf", "anyOf", "enum", "description").stream()
                    .anyMatch(shape::has);
            need("schema " + schema.getKey() + "." + property.getKey(), isSaid, "a type");
        });
        schema.getValue()
                .path("required")
                .forEach(name -> need(
                        "schema " + schema.getKey(),
                        schema.getValue().path("properties").has(name.asText()),
                        "the required field " + name.asText()));
    }

    private void need(String place, boolean isThere, String what) {
        if (!isThere) {
            found.add(place + " lacks " + what);
        }
    }
}
