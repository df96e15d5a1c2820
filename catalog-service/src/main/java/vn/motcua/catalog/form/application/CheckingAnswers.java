package vn.motcua.catalog.form.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.kit.schema.Judge;

/** Checks the answers of a form. The answers themselves are never repeated: they are somebody's personal data. */
@ApplicationScoped
public class CheckingAnswers {

    private final Judge judge;

    CheckingAnswers(Judge judge) {
        this.judge = judge;
    }

    /** What is wrong, one finding a field; paths begin with {@code answers}. */
    public Uni<List<FieldError>> findings(JsonNode schema, JsonNode answers) {
        return judge.aside(() -> judge.schema(schema.toString()).findings("answers", answers));
    }
}
