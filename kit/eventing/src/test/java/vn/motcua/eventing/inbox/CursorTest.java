package vn.motcua.eventing.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.eventing.inbox.Cursor.Meeting.BEHIND;
import static vn.motcua.eventing.inbox.Cursor.Meeting.DUE;
import static vn.motcua.eventing.inbox.Cursor.Meeting.DUPLICATE;

import org.junit.jupiter.api.Test;

class CursorTest {

    private final Cursor cursor = new Cursor(new Cursor.Key("/source", "subject"));

    @Test
    void takesEveryHigherNumber() {
        assertThat(cursor.meet(1, false)).isEqualTo(DUE);
        assertThat(cursor.meet(4, false)).isEqualTo(DUE);

        assertThat(cursor.seq()).isEqualTo(4);
        assertThat(cursor.changed()).isTrue();
    }

    @Test
    void knowsWhatItHasSeen() {
        cursor.stands(7, Cursor.IN_ORDER);

        assertThat(cursor.meet(7, false)).isEqualTo(DUPLICATE);
        assertThat(cursor.meet(3, false)).isEqualTo(DUPLICATE);
        assertThat(cursor.changed()).isFalse();
    }

    @Test
    void whatFollowsASetAsideEventWaitsBehindIt() {
        for (short state : new short[] {Cursor.WAITS, Cursor.POISONED}) {
            cursor.stands(2, state);

            assertThat(cursor.meet(3, false)).isEqualTo(BEHIND);
            assertThat(cursor.seq()).isEqualTo(2);
            assertThat(cursor.changed()).isTrue();
        }
    }

    @Test
    void newerStateMakesUpForWhatStandsAside() {
        cursor.stands(2, Cursor.POISONED);

        assertThat(cursor.meet(9, true)).isEqualTo(DUE);
        assertThat(cursor.state()).isEqualTo(Cursor.IN_ORDER);
        assertThat(cursor.overtook()).isTrue();
        assertThat(cursor.meet(8, true)).isEqualTo(DUPLICATE);
    }

    @Test
    void staysAsideWhileMoreStandsBehindWhatWasHandled() {
        cursor.stands(2, Cursor.POISONED);

        cursor.handled(3, true);
        assertThat(cursor.state()).isEqualTo(Cursor.POISONED);
        cursor.handled(4, false);
        assertThat(cursor.state()).isEqualTo(Cursor.IN_ORDER);
    }
}
