package vn.motcua.intake.dossier.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.kit.schema.Schema;

/** Checks the answers of a form against the JSON Schema of its case. Compiled schemas are kept. */
@ApplicationScoped
class FormSchemas {

    private final ObjectMapper json;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    FormSchemas(ObjectMapper json) {
        this.json = json;
    }

    /** Whether the answers fulfil a schema, such as the condition of a document. */
    boolean hold(String schema, Map<String, Object> form) {
        return compiled(schema).holds(json.valueToTree(form));
    }

    /** What is wrong with the answers; paths begin with {@code form}. The values themselves are never named. */
    List<FieldError> flaws(String schema, Map<String, Object> form) {
        return compiled(schema).findings("form", json.valueToTree(form));
    }

    private Schema compiled(String schema) {
        return compiled.computeIfAbsent(schema, this::compile);
    }

    private Schema compile(String schema) {
        try {
            return Schema.of(json.readTree(schema));
        } catch (JsonProcessingException wasReadableWhenItCame) {
            throw new IllegalStateException("a stored schema is unreadable", wasReadableWhenItCame);
        }
    }
}
