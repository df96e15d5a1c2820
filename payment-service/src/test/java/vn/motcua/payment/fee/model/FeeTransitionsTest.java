package vn.motcua.payment.fee.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.lifecycle.Transition;
import vn.motcua.kit.testing.StateDiagram;

class FeeTransitionsTest {

    @Test
    void isDrawn() {
        StateDiagram.assertDrawn(
                "fee",
                "Fee (payment-service)",
                FeeTransitions.TABLE.all().stream()
                        .map(move -> new StateDiagram.Transition(
                                move.from().name(),
                                move.action().name(),
                                move.to().name()))
                        .toList());
    }

    @Test
    void reachesEveryStateAndUsesEveryAction() {
        Set<FeeState> reached = EnumSet.of(FeeState.EXPECTED);
        Set<FeeAction> used = EnumSet.noneOf(FeeAction.class);
        for (Transition<FeeState, FeeAction> move : FeeTransitions.TABLE.all()) {
            assertThat(reached)
                    .as("%s is reached before it is left", move.from())
                    .contains(move.from());
            reached.add(move.to());
            used.add(move.action());
        }

        assertThat(reached).containsExactlyInAnyOrder(FeeState.values());
        assertThat(used).containsExactlyInAnyOrder(FeeAction.values());
    }

    @Test
    void nothingIsPaidTwice() {
        assertThat(FeeTransitions.TABLE.from(FeeAction.SETTLE)).containsExactly(FeeState.DUE);
        assertThat(FeeTransitions.TABLE.from(FeeAction.REQUEST_REFUND)).containsExactly(FeeState.SETTLED);
        assertThat(FeeTransitions.TABLE.from(FeeAction.CONFIRM_REFUND)).containsExactly(FeeState.REFUND_REQUESTED);
    }
}
