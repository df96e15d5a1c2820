package vn.motcua.workflow.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.kit.lifecycle.IllegalMove;
import vn.motcua.kit.testing.StateDiagram;
import vn.motcua.processflow.TaskKind;

/** Every pair of state and action: seventeen are legal, all others are refused by name. */
class CaseTransitionsTest {

    private static final Map<String, String> LEGAL = Map.ofEntries(
            Map.entry("AWAITING_PAYMENT START", "IN_PROCESS"),
            Map.entry("AWAITING_PAYMENT PAUSE", "PAUSED"),
            Map.entry("AWAITING_PAYMENT WITHDRAW", "WITHDRAWN"),
            Map.entry("IN_PROCESS WORK", "IN_PROCESS"),
            Map.entry("IN_PROCESS PAUSE", "PAUSED"),
            Map.entry("AWAITING_PAYMENT STOP", "STOPPED"),
            Map.entry("IN_PROCESS FINISH", "FINISHED"),
            Map.entry("IN_PROCESS RETURN", "RETURNED"),
            Map.entry("IN_PROCESS STOP", "STOPPED"),
            Map.entry("IN_PROCESS WITHDRAW", "WITHDRAWN"),
            Map.entry("PAUSED WORK", "PAUSED"),
            Map.entry("PAUSED RESUME", "IN_PROCESS"),
            Map.entry("PAUSED RETURN", "RETURNED"),
            Map.entry("PAUSED STOP", "STOPPED"),
            Map.entry("PAUSED WITHDRAW", "WITHDRAWN"),
            Map.entry("FINISHED WORK", "FINISHED"),
            Map.entry("FINISHED RETURN", "RETURNED"),
            Map.entry("FINISHED STOP", "STOPPED"));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(CaseLife.values())
                .flatMap(state -> Arrays.stream(LifeAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesWhereTheTableSaysAndRefusesTheRestByName(CaseLife state, LifeAction action) {
        String expected = LEGAL.get(state + " " + action);

        if (expected == null) {
            assertThatThrownBy(() -> CaseTransitions.TABLE.next(state, action))
                    .isInstanceOfSatisfying(IllegalMove.class, refusal -> {
                        assertThat(refusal.type()).isEqualTo("illegal-move");
                        assertThat(refusal.arguments())
                                .containsEntry("state", state)
                                .containsEntry("action", action);
                    });
        } else {
            assertThat(CaseTransitions.TABLE.next(state, action)).hasToString(expected);
        }
        assertThat(CaseTransitions.TABLE.allows(state, action)).isEqualTo(expected != null);
    }

    @Test
    void theWholeTableIsShown() {
        assertThat(CaseTransitions.TABLE.all())
                .extracting(row -> row.from() + " " + row.action() + " " + row.to())
                .containsExactlyInAnyOrderElementsOf(LEGAL.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList());
    }

    @Test
    void everyStateCanBeReachedAndEveryCaseCanEnd() {
        Set<CaseLife> reached = EnumSet.of(CaseLife.AWAITING_PAYMENT);
        Set<CaseLife> ending = EnumSet.of(CaseLife.RETURNED);
        for (int i = 0; i < CaseLife.values().length; i++) {
            reached.addAll(CaseTransitions.TABLE.all().stream()
                    .filter(row -> reached.contains(row.from()))
                    .map(row -> row.to())
                    .collect(Collectors.toSet()));
            ending.addAll(CaseTransitions.TABLE.all().stream()
                    .filter(row -> ending.contains(row.to()))
                    .map(row -> row.from())
                    .collect(Collectors.toSet()));
        }

        assertThat(reached).containsExactlyInAnyOrder(CaseLife.values());
        assertThat(ending)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(CaseLife.WITHDRAWN, CaseLife.STOPPED)));
    }

    @Test
    void nothingLeavesAFinalState() {
        assertThat(CaseTransitions.TABLE.all()).noneMatch(row -> row.from().isFinal());
        assertThat(Arrays.stream(CaseLife.values()).filter(CaseLife::isFinal))
                .containsExactly(CaseLife.RETURNED, CaseLife.WITHDRAWN, CaseLife.STOPPED);
    }

    @Test
    void theStateIsTheEarliestStageOfWhatIsOpen() {
        assertThat(CaseState.of(CaseLife.IN_PROCESS, List.of(TaskKind.ISSUE, TaskKind.CONSULTATION)))
                .isEqualTo(CaseState.APPRAISAL);
        assertThat(CaseState.of(CaseLife.PAUSED, List.of(TaskKind.FINANCIAL_OBLIGATION)))
                .isEqualTo(CaseState.APPRAISAL);
        assertThat(CaseState.of(CaseLife.IN_PROCESS, List.of(TaskKind.SIGNING))).isEqualTo(CaseState.APPROVAL);
        assertThat(CaseState.of(CaseLife.FINISHED, List.of(TaskKind.PAYMENT))).isEqualTo(CaseState.HAND_OVER);
        assertThat(CaseState.of(CaseLife.STOPPED, List.of())).isEqualTo(CaseState.STOPPED);
    }

    @Test
    void isDrawn() {
        StateDiagram.assertDrawn(
                "case",
                "Case (workflow-service)",
                CaseTransitions.TABLE.all().stream()
                        .map(move -> new StateDiagram.Transition(
                                move.from().name(),
                                move.action().name(),
                                move.to().name()))
                        .toList());
    }
}
