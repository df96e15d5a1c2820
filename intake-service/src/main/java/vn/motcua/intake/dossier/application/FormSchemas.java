package vn.motcua.intake.dossier.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.kit.schema.Bounds;
import vn.motcua.kit.schema.Judge;

/** Checks the answers of a form against the JSON Schemas of its case, beside the event loops and within bounds. */
@ApplicationScoped
class FormSchemas {

    private static final String FORM = "form";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Forms are flat or nearly so; a schema that refers to itself ends here. */
    private static final int DEEPEST = 4;

    private final Judge judge;

    FormSchemas(Vertx vertx) {
        this.judge = new Judge(vertx);
    }

    @PreDestroy
    void close() {
        judge.close();
    }

    /** Judges on threads of its own, however long it takes. */
    <T> Uni<T> aside(Supplier<T> judging) {
        return judge.aside(judging);
    }

    /** The first place at which the answers are too large to be judged at all. */
    List<FieldError> excess(JsonNode form) {
        return Bounds.ANSWERS.excess(FORM, form);
    }

    /** Whether the answers fulfil a schema, such as the condition of a document. */
    boolean hold(String schema, JsonNode form) {
        return judge.schema(schema).holds(form);
    }

    /** Paths of all answers that a form has, such as {@code newAddress} or {@code house.area}. */
    Set<String> fields(String schema) {
        Set<String> fields = new TreeSet<>();
        try {
            collect(JSON.readTree(schema), "", DEEPEST, fields);
        } catch (JsonProcessingException wasPublished) {
            throw new IllegalStateException("a published form is unreadable", wasPublished);
        }
        return fields;
    }

    private static void collect(JsonNode schema, String path, int deep, Set<String> fields) {
        if (deep > 0) {
            schema.path("properties").properties().forEach(property -> {
                fields.add(path + property.getKey());
                collect(property.getValue(), path + property.getKey() + ".", deep - 1, fields);
            });
        }
    }

    /** What is wrong with the answers; paths begin with {@code form}. The values themselves are never named. */
    List<FieldError> flaws(String schema, JsonNode form) {
        return judge.schema(schema).findings(FORM, form);
    }
}
