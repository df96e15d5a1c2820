package vn.motcua.intake.reference.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.feerules.FeeTerms;

/**
 * One case of a procedure (trường hợp): its own papers, limit and form.
 *
 * @param fees what it costs
 * @param quantityFields where the form asks for a number that a fee counts: the field by the name of the quantity
 * @param formSchema JSON Schema 2020-12 of the form as JSON text; null when the case has no form
 */
public record ProcedureCase(
        String code,
        Text name,
        List<DocumentRequirement> documents,
        List<ProcessingLimit> limits,
        List<FeeTerms> fees,
        Map<String, String> quantityFields,
        @Nullable String formSchema) {

    public ProcedureCase {
        documents = List.copyOf(documents);
        limits = List.copyOf(limits);
        fees = List.copyOf(fees);
        quantityFields = Map.copyOf(quantityFields);
    }

    /** The first limit that holds on the channel. */
    public Optional<ProcessingLimit> limitOn(Channel channel) {
        return limits.stream().filter(limit -> limit.holdsOn(channel)).findFirst();
    }

    /**
     * The case as the answers of a form decide it.
     *
     * @param holds whether the answers fulfil a JSON Schema
     */
    ProcedureCase decided(Predicate<String> holds) {
        return new ProcedureCase(
                code,
                name,
                documents.stream().map(document -> document.decided(holds)).toList(),
                limits,
                fees,
                quantityFields,
                formSchema);
    }

    /** A requirement by its code. */
    public Optional<DocumentRequirement> requirement(String code) {
        return documents.stream()
                .filter(requirement -> requirement.code().equals(code))
                .findFirst();
    }
}
