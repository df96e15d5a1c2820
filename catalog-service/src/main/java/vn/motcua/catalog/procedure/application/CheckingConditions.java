package vn.motcua.catalog.procedure.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** A condition of a document is a JSON Schema about answers that the case's form really asks for; otherwise it could never hold. */
@ApplicationScoped
class CheckingConditions implements PublicationCheck {

    private final JsonSchema ofSchemas = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    @Override
    public List<FieldError> findings(JsonNode content, Shape shape) {
        List<FieldError> findings = new ArrayList<>();
        JsonNode cases = content.path("cases");
        for (int i = 0; i < cases.size(); i++) {
            JsonNode fields = cases.path(i).path("form").path("schema").path("properties");
            JsonNode documents = cases.path(i).path("documents");
            for (int j = 0; j < documents.size(); j++) {
                JsonNode when = documents.path(j).path("when");
                if (when.isObject()) {
                    check("cases[" + i + "].documents[" + j + "].when", when, fields, findings);
                }
            }
        }
        return findings;
    }

    private void check(String path, JsonNode when, JsonNode fields, List<FieldError> findings) {
        if (!ofSchemas.validate(when).isEmpty()) {
            findings.add(new FieldError(path, "not-a-schema", Map.of()));
            return;
        }
        Set<String> unknown = new LinkedHashSet<>();
        when.path("properties").fieldNames().forEachRemaining(unknown::add);
        when.path("required").forEach(name -> unknown.add(name.asText()));
        unknown.removeIf(fields::has);
        if (!unknown.isEmpty()) {
            findings.add(new FieldError(path, "unknown-answer", Map.of("fields", String.join(", ", unknown))));
        }
    }
}
