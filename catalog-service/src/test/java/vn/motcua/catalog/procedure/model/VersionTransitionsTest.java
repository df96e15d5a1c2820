package vn.motcua.catalog.procedure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.kit.lifecycle.Transition.move;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.lifecycle.IllegalMove;
import vn.motcua.kit.lifecycle.Transition;
import vn.motcua.kit.testing.StateDiagram;

class VersionTransitionsTest {

    @Test
    void everyActionIsLegalSomewhereAndEveryStateIsReached() {
        Set<VersionAction> used =
                VersionTransitions.TABLE.all().stream().map(Transition::action).collect(Collectors.toSet());
        Set<VersionState> reached =
                VersionTransitions.TABLE.all().stream().map(Transition::to).collect(Collectors.toSet());

        assertThat(used).containsExactlyInAnyOrder(VersionAction.values());
        assertThat(reached).containsExactlyInAnyOrder(VersionState.values());
    }

    @Test
    void nothingLeavesAnEndUnlessItsSuccessorWasPublishedLate() {
        assertThat(VersionTransitions.TABLE.all())
                .filteredOn(move -> Set.of(VersionState.SUPERSEDED, VersionState.ABOLISHED, VersionState.DISCARDED)
                        .contains(move.from()))
                .containsExactly(move(VersionState.ABOLISHED, VersionAction.SUPERSEDE, VersionState.SUPERSEDED));
    }

    @Test
    void aPublishedVersionIsNeverEditedAgain() {
        for (VersionState state : VersionState.values()) {
            if (state != VersionState.DRAFT) {
                assertThatThrownBy(() -> VersionTransitions.TABLE.next(state, VersionAction.EDIT))
                        .isInstanceOf(IllegalMove.class);
            }
        }
    }

    @Test
    void onlyAProposalIsApproved() {
        assertThat(VersionTransitions.TABLE.all().stream().filter(move -> move.action() == VersionAction.APPROVE))
                .containsExactly(move(VersionState.PROPOSED, VersionAction.APPROVE, VersionState.APPROVED));
    }

    @Test
    void thePictureShowsTheTable() {
        StateDiagram.assertDrawn(
                "procedure-version",
                "Version of a procedure (catalogue)",
                VersionTransitions.TABLE.all().stream()
                        .map(move -> new StateDiagram.Transition(
                                move.from().name(),
                                move.action().name().toLowerCase(Locale.ROOT),
                                move.to().name()))
                        .toList());
    }
}
