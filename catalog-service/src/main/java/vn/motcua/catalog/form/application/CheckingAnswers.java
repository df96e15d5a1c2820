package vn.motcua.catalog.form.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.kit.schema.Schema;

/** Checks the answers of a form. The answers themselves are never repeated: they are somebody's personal data. */
@ApplicationScoped
public class CheckingAnswers {

    /** What is wrong, one finding a field; paths begin with {@code answers}. */
    public List<FieldError> findings(JsonNode schema, JsonNode answers) {
        return Schema.of(schema).findings("answers", answers);
    }
}
