package vn.motcua.catalog.completeness.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.completeness.application.TellingGaps.Told;
import vn.motcua.catalog.completeness.model.KnownProcedure;
import vn.motcua.catalog.completeness.model.KnownProcedure.OpenDraft;
import vn.motcua.catalog.completeness.web.CompletenessView.LabelView;
import vn.motcua.catalog.procedure.model.VersionState;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** A procedure and what it lacks. */
@Schema(name = "ProcedureCompleteness")
record ProcedureLine(
        String code,
        @Nullable LabelView name,

        @Schema(description = "Code of the sector") @Nullable
        String sector,

        boolean complete,

        @Schema(description = "The version in force, otherwise the next that will be") @Nullable
        Integer version,

        @Schema(description = "The open draft; beside a version it is the next one") @Nullable
        DraftInProgress draft,

        @Schema(description = "What the version, or without one the draft, lacks")
        List<Missing> missing,

        @Schema(description = "Only the units that lack something")
        List<MissingInUnit> units) {

    /**
     * A draft that is neither approved nor discarded.
     *
     * @param gaps how many things keep it from being published
     */
    @Schema(name = "DraftInProgress")
    record DraftInProgress(UUID id, VersionState state, int gaps) {}

    /**
     * One thing to mend.
     *
     * @param text how, in the caller's language
     */
    @Schema(name = "MissingInProcedure")
    record Missing(String field, String rule, String text) {

        static List<Missing> of(List<FieldError> findings, ProblemTexts texts, Locale language) {
            return findings.stream()
                    .map(finding -> new Missing(
                            finding.field(),
                            finding.rule(),
                            texts.text(key(finding, texts, language), language, finding.arguments())))
                    .toList();
        }

        /** A draft may keep a finding whose rule a later release has dropped. */
        private static String key(FieldError finding, ProblemTexts texts, Locale language) {
            String key = "field." + finding.rule();
            return texts.knows(key, language) ? key : "field.invalid";
        }
    }

    /** What one unit lacks. */
    record MissingInUnit(String unit, List<Missing> missing) {}

    /**
     * The line of a procedure.
     *
     * @param unit as it sees the procedure; null for all units
     */
    static ProcedureLine of(Told told, @Nullable String unit, ProblemTexts texts, Locale language) {
        KnownProcedure procedure = told.judged().procedure();
        OpenDraft draft = procedure.draft();
        return new ProcedureLine(
                procedure.code(),
                LabelView.of(procedure.outline().name()),
                procedure.outline().sector(),
                told.judged().isCompleteFor(unit),
                procedure.version(),
                draft == null ? null : new DraftInProgress(draft.id(), draft.state(), draft.gaps()),
                Missing.of(told.missing(), texts, language),
                told.judged().units().byUnit().entrySet().stream()
                        .filter(one -> !one.getValue().isEmpty())
                        .filter(one -> unit == null || unit.equals(one.getKey()))
                        .map(one -> new MissingInUnit(one.getKey(), Missing.of(one.getValue(), texts, language)))
                        .toList());
    }
}
