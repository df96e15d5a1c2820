package vn.motcua.payment.fee.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.StateDiagram;

class RefundTransitionsTest {

    @Test
    void isDrawn() {
        StateDiagram.assertDrawn(
                "refund",
                "Refund (payment-service)",
                RefundTransitions.TABLE.all().stream()
                        .map(move -> new StateDiagram.Transition(
                                move.from().name(),
                                move.action().name(),
                                move.to().name()))
                        .toList());
    }

    @Test
    void theGatewayIsAskedAsLongAsAnythingCanHappen() {
        for (RefundState state : RefundState.values()) {
            assertThat(state.isOpen())
                    .as("%s", state)
                    .isEqualTo(RefundTransitions.TABLE.all().stream().anyMatch(move -> move.from() == state));
        }
    }
}
