package vn.motcua.kit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.kit.lifecycle.Transition.move;
import static vn.motcua.kit.lifecycle.TransitionTableTest.Act.CLOSE;
import static vn.motcua.kit.lifecycle.TransitionTableTest.Act.LOCK;
import static vn.motcua.kit.lifecycle.TransitionTableTest.Act.OPEN;
import static vn.motcua.kit.lifecycle.TransitionTableTest.Door.LOCKED;
import static vn.motcua.kit.lifecycle.TransitionTableTest.Door.OPENED;
import static vn.motcua.kit.lifecycle.TransitionTableTest.Door.SHUT;

import org.junit.jupiter.api.Test;
import vn.motcua.kit.refusal.Refusal;

class TransitionTableTest {

    enum Door {
        SHUT,
        OPENED,
        LOCKED
    }

    enum Act {
        OPEN,
        CLOSE,
        LOCK
    }

    private static final TransitionTable<Door, Act> TABLE = TransitionTable.of(
            move(SHUT, OPEN, OPENED), move(OPENED, CLOSE, SHUT), move(SHUT, LOCK, LOCKED), move(LOCKED, OPEN, SHUT));

    @Test
    void whatStandsInTheTableIsLegal() {
        assertThat(TABLE.next(SHUT, OPEN)).isEqualTo(OPENED);
        assertThat(TABLE.allows(OPENED, CLOSE)).isTrue();
        assertThat(TABLE.find(OPENED, LOCK)).isEmpty();
    }

    @Test
    void whatDoesNotIsRefusedByName() {
        assertThatThrownBy(() -> TABLE.next(OPENED, LOCK)).isInstanceOfSatisfying(IllegalMove.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.type()).isEqualTo("illegal-move");
            assertThat(refusal.arguments()).containsEntry("state", OPENED).containsEntry("action", LOCK);
        });
    }

    @Test
    void saysWhereAnActionIsLegalAndWhereItLeads() {
        assertThat(TABLE.from(OPEN)).containsExactly(SHUT, LOCKED);
        assertThat(TABLE.to(LOCK)).isEqualTo(LOCKED);
        assertThatIllegalStateException().isThrownBy(() -> TABLE.to(OPEN));
    }

    @Test
    void anActionStandsOnceForAState() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransitionTable.of(move(SHUT, OPEN, OPENED), move(SHUT, OPEN, SHUT)));
    }
}
