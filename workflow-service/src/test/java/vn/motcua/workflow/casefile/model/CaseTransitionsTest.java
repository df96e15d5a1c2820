package vn.motcua.workflow.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
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

/** Every pair of state and action: fourteen are legal, all others are refused by name. */
class CaseTransitionsTest {

    private static final Map<String, String> LEGAL = Map.ofEntries(
            Map.entry("AWAITING_PAYMENT START", "APPRAISAL"),
            Map.entry("AWAITING_PAYMENT WITHDRAW", "WITHDRAWN"),
            Map.entry("APPRAISAL CLAIM", "APPRAISAL"),
            Map.entry("APPRAISAL APPRAISE", "APPROVAL"),
            Map.entry("APPRAISAL WITHDRAW", "WITHDRAWN"),
            Map.entry("APPROVAL CLAIM", "APPROVAL"),
            Map.entry("APPROVAL APPROVE", "ISSUE"),
            Map.entry("APPROVAL SEND_BACK", "APPRAISAL"),
            Map.entry("APPROVAL WITHDRAW", "WITHDRAWN"),
            Map.entry("ISSUE CLAIM", "ISSUE"),
            Map.entry("ISSUE ISSUE_RESULT", "HAND_OVER"),
            Map.entry("ISSUE WITHDRAW", "WITHDRAWN"),
            Map.entry("HAND_OVER CLAIM", "HAND_OVER"),
            Map.entry("HAND_OVER HAND_OVER_RESULT", "RETURNED"));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(CaseState.values())
                .flatMap(state -> Arrays.stream(CaseAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesWhereTheTableSaysAndRefusesTheRestByName(CaseState state, CaseAction action) {
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
        Set<CaseState> reached = EnumSet.of(CaseState.AWAITING_PAYMENT);
        Set<CaseState> ending = EnumSet.of(CaseState.RETURNED);
        for (int i = 0; i < CaseState.values().length; i++) {
            reached.addAll(CaseTransitions.TABLE.all().stream()
                    .filter(row -> reached.contains(row.from()))
                    .map(row -> row.to())
                    .collect(Collectors.toSet()));
            ending.addAll(CaseTransitions.TABLE.all().stream()
                    .filter(row -> ending.contains(row.to()))
                    .map(row -> row.from())
                    .collect(Collectors.toSet()));
        }

        assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
        assertThat(ending).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(CaseState.WITHDRAWN)));
    }

    @Test
    void nothingLeavesAFinalState() {
        assertThat(CaseTransitions.TABLE.all()).noneMatch(row -> row.from().isFinal());
        assertThat(Arrays.stream(CaseState.values()).filter(CaseState::isFinal))
                .containsExactly(CaseState.RETURNED, CaseState.WITHDRAWN);
    }

    @Test
    void statesMeanTheNationalStatuses() {
        assertThat(CaseState.values()).extracting(CaseState::nationalStatus).containsExactly(2, 4, 4, 4, 9, 10, 7);
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
