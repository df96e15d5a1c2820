package vn.motcua.catalog.procedure.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.motcua.kit.refusal.Refusal.FieldError;

/**
 * One more reason why a version cannot be published: every bean of this kind is asked about each draft whenever it is read, and again when
 * it is approved. A check reads what it knows and stays silent about what is missing: that is said already.
 */
public interface PublicationCheck {

    /**
     * What is wrong, each place by its path such as {@code cases[0].process.steps[2].role}.
     *
     * @param content the document, of any shape
     * @param shape which of its parts have the right one
     */
    List<FieldError> findings(JsonNode content, Shape shape);
}
