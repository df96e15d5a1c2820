package vn.motcua.catalog.guidance.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.catalog.guidance.model.Guidance;
import vn.motcua.catalog.guidance.model.GuidanceRules;
import vn.motcua.catalog.procedure.application.PublicationCheck;
import vn.motcua.catalog.procedure.application.Shape;
import vn.motcua.catalog.procedure.model.DocumentRequirement;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** Keeps a version from being published while its decision tree does not hold. A version without one passes. */
@ApplicationScoped
class GuidanceCheck implements PublicationCheck {

    private final ObjectMapper json;

    GuidanceCheck(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public List<FieldError> findings(JsonNode content, Shape shape) {
        JsonNode tree = content.path("guidance");
        if (tree.isMissingNode() || tree.isNull() || !shape.isSound("guidance")) {
            return List.of();
        }
        try {
            return GuidanceRules.findings(
                    json.treeToValue(tree, Guidance.class), documents(content.path("cases"), shape));
        } catch (JsonProcessingException noTree) {
            return List.of(new FieldError("guidance", "guidance-shape", Map.of()));
        }
    }

    /** The documents of the cases as far as they can be read; what is wrong with those that cannot is said elsewhere. */
    private Map<String, List<DocumentRequirement>> documents(JsonNode cases, Shape shape) {
        Map<String, List<DocumentRequirement>> byCase = new HashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            List<DocumentRequirement> documents = new ArrayList<>();
            JsonNode ofCase = cases.path(i).path("documents");
            for (int j = 0; j < ofCase.size(); j++) {
                if (shape.isSound("cases[" + i + "].documents[" + j + "]")) {
                    readable(ofCase.path(j)).ifPresent(documents::add);
                }
            }
            byCase.put(cases.path(i).path("code").asText(), documents);
        }
        return byCase;
    }

    private Optional<DocumentRequirement> readable(JsonNode document) {
        try {
            return Optional.of(json.treeToValue(document, DocumentRequirement.class));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
