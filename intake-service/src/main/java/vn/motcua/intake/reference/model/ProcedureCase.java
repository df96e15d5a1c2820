package vn.motcua.intake.reference.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One case of a procedure (trường hợp): its own papers, limit and form.
 *
 * @param quantities the numbers that its fees are counted by
 * @param formSchema JSON Schema 2020-12 of the form as JSON text; null when the case has no form
 */
public record ProcedureCase(
        String code,
        Text name,
        List<DocumentRequirement> documents,
        List<ProcessingLimit> limits,
        List<CountedQuantity> quantities,
        @Nullable String formSchema) {

    public ProcedureCase {
        documents = List.copyOf(documents);
        limits = List.copyOf(limits);
        quantities = List.copyOf(quantities);
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
                quantities,
                formSchema);
    }

    /** A requirement by its code. */
    public Optional<DocumentRequirement> requirement(String code) {
        return documents.stream()
                .filter(requirement -> requirement.code().equals(code))
                .findFirst();
    }
}
