package vn.motcua.payment.fee.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.StateDiagram;
import vn.motcua.payment.fee.model.FeeTransitions.Transition;

class FeeTransitionsTest {

    @Test
    void isDrawn() {
        StateDiagram.assertDrawn(
                "fee",
                "Fee (payment-service)",
                FeeTransitions.all().stream()
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
        for (Transition move : FeeTransitions.all()) {
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
    void allowsNothingElse() {
        for (FeeState from : FeeState.values()) {
            for (FeeAction action : FeeAction.values()) {
                long rows = FeeTransitions.all().stream()
                        .filter(move -> move.from() == from && move.action() == action)
                        .count();
                assertThat(rows).as("%s %s", from, action).isLessThanOrEqualTo(1);
                assertThat(FeeTransitions.next(from, action).isPresent()).isEqualTo(rows == 1);
            }
        }
        assertThat(FeeTransitions.next(FeeState.SETTLED, FeeAction.SETTLE)).isEmpty();
        assertThat(FeeTransitions.next(FeeState.CANCELLED, FeeAction.SETTLE)).isEmpty();
        assertThat(FeeTransitions.next(FeeState.REFUNDED, FeeAction.REQUEST_REFUND))
                .isEmpty();
    }
}
