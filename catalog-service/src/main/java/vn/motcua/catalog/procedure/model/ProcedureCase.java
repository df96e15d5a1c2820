package vn.motcua.catalog.procedure.model;

import java.util.List;

/**
 * One of the cases of a procedure, each with its own documents, limits, fees and process.
 *
 * @param limits the first that fits the channel counts
 */
public record ProcedureCase(
        String code,
        Text name,
        List<DocumentRequirement> documents,
        List<TimeLimit> limits,
        List<Fee> fees,
        ProcessDefinition process) {

    public ProcedureCase {
        documents = List.copyOf(documents);
        limits = List.copyOf(limits);
        fees = List.copyOf(fees);
    }
}
