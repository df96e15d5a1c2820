package vn.motcua.workflow.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.lifecycle.IllegalMove;
import vn.motcua.kit.testing.StateDiagram;
import vn.motcua.processflow.TaskKind;
import vn.motcua.workflow.deadline.model.Term;

class TaskTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final UUID OFFICER = UUID.fromString("0190a5b0-0000-7000-8000-000000000001");
    private static final UUID ANOTHER = UUID.fromString("0190a5b0-0000-7000-8000-000000000002");

    private final Task unclaimed = new Task(
            1,
            "H26.30.01",
            "appraiser",
            "APPRAISE",
            TaskKind.APPRAISAL,
            NOW,
            Term.fresh(NOW.plusSeconds(3600), NOW.plusSeconds(1800)),
            null,
            null,
            null);

    @Test
    void isDrawn() {
        StateDiagram.assertDrawn(
                "task",
                "Task (workflow-service)",
                TaskTransitions.TABLE.all().stream()
                        .map(move -> new StateDiagram.Transition(
                                move.from().name(),
                                move.action().name(),
                                move.to().name()))
                        .toList());
    }

    @Test
    void everyOutcomeEndsWhatIsClaimed() {
        assertThat(Arrays.stream(TaskOutcome.values())
                        .map(TaskOutcome::by)
                        .filter(action -> action != TaskAction.SETTLE))
                .allSatisfy(action -> assertThat(TaskTransitions.TABLE.next(TaskState.CLAIMED, action))
                        .isEqualTo(TaskState.ENDED));
    }

    @Test
    void whatNobodyClaimedIsNotFinished() {
        assertThatThrownBy(
                        () -> unclaimed.ended(new Move.TaskEnd(1, TaskOutcome.APPROVED, OFFICER, null, List.of()), NOW))
                .isInstanceOf(IllegalMove.class);
    }

    @Test
    void nobodyClaimsWhatAnotherIsResponsibleFor() {
        Task claimed = unclaimed.claimedBy(OFFICER, NOW);

        assertThat(claimed.claimedBy(OFFICER, NOW.plusSeconds(1))).isEqualTo(claimed);
        assertThatThrownBy(() -> claimed.claimedBy(ANOTHER, NOW)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void historyNeverChanges() {
        Task ended = unclaimed.ended(Move.TaskEnd.without(1, TaskOutcome.CANCELLED), NOW);

        assertThat(ended.state()).isEqualTo(TaskState.ENDED);
        assertThatThrownBy(() -> ended.ended(Move.TaskEnd.without(1, TaskOutcome.MOVED), NOW))
                .isInstanceOf(IllegalMove.class);
    }
}
