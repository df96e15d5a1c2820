package vn.motcua.catalog.guidance.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.guidance.application.GuidingToCase.Guided;
import vn.motcua.catalog.guidance.model.Guidance.Question;
import vn.motcua.catalog.guidance.model.GuidanceStep;
import vn.motcua.processflow.Text;

/**
 * How far the answers led: either a question or an outcome.
 *
 * @param version the version that the questions belong to
 * @param path the questions on the way with what was answered
 * @param question the next one, with the answers to choose from
 * @param outcome the case and what it takes
 */
@Schema(name = "GuidanceWalk")
public record GuidanceWalkView(
        @Schema(examples = "1.001193") String procedureCode,
        @Schema(examples = "1") int version,
        Text name,
        List<AnsweredQuestion> path,
        @Nullable Question question,
        @Nullable GuidanceOutcomeView outcome) {

    /** A question with its answer, in codes to send again and in words to show. */
    public record AnsweredQuestion(
            @Schema(examples = "AGE") String question,
            Text text,

            @Schema(examples = "UNDER_60_DAYS") String answer,
            Text answerText) {}

    static GuidanceWalkView of(Guided guided, String language) {
        GuidanceStep step = guided.step();
        return new GuidanceWalkView(
                guided.version().code(),
                guided.version().version(),
                guided.version().name(),
                step.path().stream()
                        .map(one -> new AnsweredQuestion(
                                one.question().code(),
                                one.question().text(),
                                one.answer().code(),
                                one.answer().text()))
                        .toList(),
                step instanceof GuidanceStep.Asking asking ? asking.question() : null,
                step instanceof GuidanceStep.Arrived arrived && guided.advice() != null
                        ? GuidanceOutcomeView.of(guided.version(), arrived.outcome(), guided.advice(), language)
                        : null);
    }
}
