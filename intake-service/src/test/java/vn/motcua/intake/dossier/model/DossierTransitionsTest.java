package vn.motcua.intake.dossier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.StateDiagram;

class DossierTransitionsTest {

    @Test
    void everyMoveLeadsWhereTheNationalStatusOfItsEventSays() {
        for (DossierTransitions.Transition move : DossierTransitions.all()) {
            assertThat(NationalStatus.after(move.action().eventType()).orElse(move.from()))
                    .as("%s in %s", move.action(), move.from())
                    .isEqualTo(move.to());
        }
    }

    @Test
    void everyActionIsLegalSomewhereAndEveryStatusEventIsAnAction() {
        Set<DossierAction> used = DossierTransitions.all().stream()
                .map(DossierTransitions.Transition::action)
                .collect(Collectors.toSet());

        assertThat(used).containsExactlyInAnyOrder(DossierAction.values());
        assertThat(NationalStatus.table().keySet())
                .allSatisfy(type -> assertThat(DossierTransitions.actionOf(type)).isPresent());
    }

    @Test
    void nothingLeavesAnEndExceptTheLateRefusalOfAWithdrawal() {
        List<DossierState> ends = List.of(DossierState.REFUSED, DossierState.WITHDRAWN, DossierState.RETURNED);

        assertThat(DossierTransitions.all().stream()
                        .filter(move -> ends.contains(move.from()))
                        .map(DossierTransitions.Transition::action))
                .containsOnly(DossierAction.WITHDRAWAL_REFUSED);
    }

    @Test
    void statesAreTheNationalStatusesOneToTen() {
        assertThat(Arrays.stream(DossierState.values()).map(DossierState::nationalStatus))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(Arrays.stream(DossierState.values()))
                .allSatisfy(state -> assertThat(DossierState.of(state.nationalStatus())).isEqualTo(state));
    }

    @Test
    void everyActionHasAText() {
        assertThat(DossierAction.values())
                .allSatisfy(action ->
                        assertThat(TimelineTexts.of(action.eventType())).isPresent());
        assertThat(TimelineTexts.all().values()).allSatisfy(text -> assertThat(text.step()).isBetween(1, 5));
    }

    @Test
    void thePictureShowsTheTable() {
        StateDiagram.assertDrawn(
                "dossier",
                "Dossier (intake and the applicant's view)",
                DossierTransitions.all().stream()
                        .map(move -> new StateDiagram.Transition(
                                name(move.from()), move.action().name().toLowerCase(Locale.ROOT), name(move.to())))
                        .toList());
    }

    private static String name(DossierState state) {
        return state == DossierState.DRAFT ? "DRAFT" : state.nationalStatus() + " " + state;
    }
}
