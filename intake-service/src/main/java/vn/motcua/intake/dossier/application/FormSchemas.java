package vn.motcua.intake.dossier.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.kit.schema.Bounds;
import vn.motcua.kit.schema.Judge;

/** Checks the answers of a form against the JSON Schemas of its case, beside the event loops and within bounds. */
@ApplicationScoped
class FormSchemas {

    private static final String FORM = "form";

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

    /** What is wrong with the answers; paths begin with {@code form}. The values themselves are never named. */
    List<FieldError> flaws(String schema, JsonNode form) {
        return judge.schema(schema).findings(FORM, form);
    }
}
