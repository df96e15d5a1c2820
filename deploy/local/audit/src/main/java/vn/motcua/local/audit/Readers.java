package vn.motcua.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who reads which types of event, out of the published contract and not out of the code that is audited. */
final class Readers {

    private static final String CONTRACT = "/event-contracts/asyncapi.yaml";
    private static final String PREFIX = "vn.motcua.";

    private final Map<String, Set<String>> types;

    private Readers(Map<String, Set<String>> types) {
        this.types = types;
    }

    static Readers ofContract() throws IOException {
        try (var source = Readers.class.getResourceAsStream(CONTRACT)) {
            if (source == null) {
                throw new FileNotFoundException(CONTRACT);
            }
            return of(new YAMLMapper().readTree(source));
        }
    }

    private static Readers of(JsonNode contract) {
        Map<String, Set<String>> types = new HashMap<>();
        for (JsonNode operation : contract.path("operations")) {
            if (operation.path("action").asText().equals("receive")) {
                String channel = last(operation.path("channel").path("$ref").asText());
                String topic =
                        contract.path("channels").path(channel).path("address").asText();
                for (JsonNode tag : operation.path("tags")) {
                    Set<String> of =
                            types.computeIfAbsent(key(tag.path("name").asText(), topic), unknown -> new HashSet<>());
                    operation
                            .path("messages")
                            .forEach(message ->
                                    of.add(PREFIX + last(message.path("$ref").asText())));
                }
            }
        }
        return new Readers(types);
    }

    private static String last(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String key(String consumer, String topic) {
        return consumer + " " + topic;
    }

    /** Whether a consumer must have had events of this type; the others may pass it by. */
    boolean wants(String consumer, String topic, String type) {
        return types.getOrDefault(key(consumer, topic), Set.of()).contains(type);
    }
}
