package vn.motcua.catalog.quote.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.processflow.Text;
import vn.motcua.workingtime.DueDate;
import vn.motcua.workingtime.Step;
import vn.motcua.workingtime.StepKind;

/**
 * When it is due.
 *
 * @param dueAt the last moment in time, Vietnamese offset
 * @param steps every step of the sum, so that anybody can check it
 */
@Schema(name = "DueDateResponse")
public record DueDateView(
        @Schema(examples = "2026-07-27T17:00:00+07:00") OffsetDateTime dueAt, List<StepView> steps) {

    /** One step of the sum. */
    @Schema(name = "DueDateStep")
    public record StepView(
            @Schema(examples = "2026-07-16T08:00:00+07:00") OffsetDateTime from,
            @Schema(examples = "2026-07-16T17:00:00+07:00") OffsetDateTime to,
            StepKind kind,

            Text explanation,

            @Schema(
                    deprecated = true,
                    description = "`explanation` in the language of the request",
                    examples = "Ngày làm việc thứ 1: 16/07/2026")
            String text) {}

    /** In a language. */
    public static DueDateView of(DueDate due, String language) {
        return new DueDateView(
                VietnamTime.local(due.dueAt()),
                due.steps().stream().map(step -> step(step, language)).toList());
    }

    private static StepView step(Step step, String language) {
        return new StepView(
                VietnamTime.local(step.from()),
                VietnamTime.local(step.to()),
                step.kind(),
                new Text(step.vi(), step.en()),
                language.equals("en") ? step.en() : step.vi());
    }
}
