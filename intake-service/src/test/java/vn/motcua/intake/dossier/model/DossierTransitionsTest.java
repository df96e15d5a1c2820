package vn.motcua.intake.dossier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.lifecycle.Transition;
import vn.motcua.kit.testing.StateDiagram;

class DossierTransitionsTest {

    @Test
    void whateverHappensLeadsToOneStateOrStaysWhereItIs() {
        Arrays.stream(Happening.values()).filter(DossierTransitions::isMove).forEach(happening -> {
            List<Transition<DossierState, Happening>> moves = DossierTransitions.TABLE.all().stream()
                    .filter(move -> move.action() == happening)
                    .toList();
            assertThat(moves.stream().allMatch(move -> move.to() == move.from())
                            || moves.stream().map(Transition::to).distinct().count() == 1)
                    .as("%s", happening)
                    .isTrue();
        });
    }

    @Test
    void moneyAndDelayMoveNothing() {
        assertThat(Arrays.stream(Happening.values()).filter(happening -> !DossierTransitions.isMove(happening)))
                .containsExactly(
                        Happening.CASE_OVERDUE,
                        Happening.FEE_RAISED,
                        Happening.FEE_EXEMPTED,
                        Happening.FEE_SETTLED,
                        Happening.FEE_CANCELLED,
                        Happening.FEE_REFUND_REQUESTED,
                        Happening.FEE_REFUNDED,
                        Happening.PAYMENT_SUSPENDED);
    }

    @Test
    void nothingLeavesAnEndExceptTheLateRefusalOfAWithdrawal() {
        List<DossierState> ends = List.of(DossierState.REFUSED, DossierState.WITHDRAWN, DossierState.RETURNED);

        assertThat(DossierTransitions.TABLE.all().stream()
                        .filter(move -> ends.contains(move.from()))
                        .map(Transition::action))
                .containsOnly(Happening.CASE_WITHDRAWAL_REFUSED);
    }

    @Test
    void statesAreTheNationalStatusesOneToTen() {
        assertThat(Arrays.stream(DossierState.values()).map(DossierState::nationalStatus))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(Arrays.stream(DossierState.values()))
                .allSatisfy(state ->
                        assertThat(DossierState.of(state.nationalStatus())).isEqualTo(state));
    }

    @Test
    void everythingIsToldInAStandardStep() {
        assertThat(Happening.values())
                .allSatisfy(happening -> assertThat(happening.step()).isBetween(2, 5));
    }

    @Test
    void thePictureShowsTheTable() {
        StateDiagram.assertDrawn(
                "dossier",
                "Dossier (intake and the applicant's view)",
                DossierTransitions.TABLE.all().stream()
                        .map(move -> new StateDiagram.Transition(
                                name(move.from()), move.action().name().toLowerCase(Locale.ROOT), name(move.to())))
                        .toList());
    }

    private static String name(DossierState state) {
        return state == DossierState.DRAFT ? "DRAFT" : state.nationalStatus() + " " + state;
    }
}
