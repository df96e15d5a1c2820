package vn.motcua.catalog.procedure.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.ProcessDefinition;
import vn.motcua.processflow.Text;

/**
 * One of the cases of a procedure, each with its own documents, limits, fees and process.
 *
 * @param sequence how it is carried out, in words for applicants, Vietnamese; null when nothing was published
 * @param limits the first that fits the channel counts
 */
public record ProcedureCase(
        String code,
        Text name,
        @Nullable List<String> sequence,
        List<DocumentRequirement> documents,
        List<TimeLimit> limits,
        List<Fee> fees,
        ProcessDefinition process) {

    public ProcedureCase {
        sequence = sequence == null ? null : List.copyOf(sequence);
        documents = List.copyOf(documents);
        limits = List.copyOf(limits);
        fees = List.copyOf(fees);
    }
}
