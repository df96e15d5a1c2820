package vn.motcua.catalog.procedure.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.ProcedureCase;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.catalog.procedure.model.PublishingRules;
import vn.motcua.kit.refusal.Refusal.FieldError;

/**
 * Says everything that keeps a document from being published. A part whose shape is right is judged by the rules even when another part is
 * still missing, so that an editor sees as much as possible at once.
 */
@ApplicationScoped
public class CheckingContent {

    private static final int ANY_VERSION = 1;

    private final ContentSchema schema;
    private final ObjectMapper json;
    private final List<PublicationCheck> checks;

    CheckingContent(ContentSchema schema, ObjectMapper json, @All List<PublicationCheck> checks) {
        this.schema = schema;
        this.json = json;
        this.checks = checks;
    }

    /** The findings, each place by its path; empty when it can be published. A draft needs no version number yet. */
    public List<FieldError> findings(JsonNode draft) {
        ObjectNode content = draft.isObject() ? ((ObjectNode) draft).deepCopy() : json.createObjectNode();
        content.put("version", content.path("version").asInt(ANY_VERSION));
        List<FieldError> ofShape = schema.findings(content);
        Shape shape = new Shape(ofShape);
        Set<FieldError> findings = new LinkedHashSet<>(ofShape);
        Optional<ProcedureVersion> head = head(content, findings);
        List<Channel> channels = head.map(ProcedureVersion::channels).orElse(List.of());
        if (content.path("cases").isArray()) {
            ofCases(content.path("cases"), shape, channels, findings);
        }
        checks.forEach(check -> findings.addAll(check.findings(content, shape)));
        return List.copyOf(findings);
    }

    private Optional<ProcedureVersion> head(ObjectNode content, Set<FieldError> findings) {
        if (findings.stream().anyMatch(finding -> !finding.field().startsWith("cases"))) {
            return Optional.empty();
        }
        ObjectNode withoutCases = content.deepCopy();
        withoutCases.putArray("cases");
        Optional<ProcedureVersion> head = parse("", withoutCases, ProcedureVersion.class, findings);
        head.ifPresent(found -> findings.addAll(PublishingRules.ofHead(found)));
        return head;
    }

    private void ofCases(JsonNode cases, Shape shape, List<Channel> channels, Set<FieldError> findings) {
        List<@Nullable String> codes = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            String path = "cases[" + i + "]";
            codes.add(cases.get(i).path("code").textValue());
            if (shape.isSound(path)) {
                parse(path, cases.get(i), ProcedureCase.class, findings)
                        .ifPresent(one -> findings.addAll(PublishingRules.ofCase(path, one, channels)));
            }
        }
        findings.addAll(PublishingRules.ofCaseCodes(codes));
    }

    /** What the schema lets pass and the model cannot hold, such as a number with far too many digits, is a finding too. */
    private <T> Optional<T> parse(String path, JsonNode node, Class<T> shape, Set<FieldError> findings) {
        try {
            return Optional.of(json.treeToValue(node, shape));
        } catch (JsonMappingException tooMuch) {
            StringBuilder place = new StringBuilder(path);
            for (JsonMappingException.Reference step : tooMuch.getPath()) {
                place.append(
                        step.getFieldName() == null
                                ? "[" + step.getIndex() + "]"
                                : (place.isEmpty() ? "" : ".") + step.getFieldName());
            }
            findings.add(new FieldError(place.toString(), "wrong-type", Map.of()));
            return Optional.empty();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree is always JSON", impossible);
        }
    }
}
