package vn.motcua.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.eventing.Cursor.Meeting.BEHIND_POISON;
import static vn.motcua.eventing.Cursor.Meeting.DUE;
import static vn.motcua.eventing.Cursor.Meeting.DUPLICATE;
import static vn.motcua.eventing.Cursor.Meeting.EARLY;
import static vn.motcua.eventing.Subscription.Order.LATEST;
import static vn.motcua.eventing.Subscription.Order.STRICT;

import org.junit.jupiter.api.Test;

class CursorTest {

    private final Cursor cursor = new Cursor(new Cursor.Key("/source", "subject"));

    @Test
    void takesEachNumberInTurn() {
        assertThat(cursor.meet(1, STRICT)).isEqualTo(DUE);
        assertThat(cursor.meet(2, STRICT)).isEqualTo(DUE);

        assertThat(cursor.moved()).isEqualTo(2);
        assertThat(cursor.changed()).isTrue();
    }

    @Test
    void knowsWhatItHasSeen() {
        cursor.stands(7, (short) 0);

        assertThat(cursor.meet(7, STRICT)).isEqualTo(DUPLICATE);
        assertThat(cursor.meet(3, STRICT)).isEqualTo(DUPLICATE);
        assertThat(cursor.changed()).isFalse();
    }

    @Test
    void setsAnEarlyEventAsideAndStaysWhereItIs() {
        cursor.stands(7, (short) 0);

        assertThat(cursor.meet(9, STRICT)).isEqualTo(EARLY);

        assertThat(cursor.seq()).isEqualTo(7);
        assertThat(cursor.waits()).isTrue();
        assertThat(cursor.meet(8, STRICT)).isEqualTo(DUE);
    }

    @Test
    void acceptsAnyNewerStateWhereOnlyTheLatestMatters() {
        assertThat(cursor.meet(5, LATEST)).isEqualTo(DUE);
        assertThat(cursor.meet(4, LATEST)).isEqualTo(DUPLICATE);
    }

    @Test
    void stopsBehindPoison() {
        cursor.stands(2, (short) 2);

        assertThat(cursor.meet(3, STRICT)).isEqualTo(BEHIND_POISON);
        assertThat(cursor.moved()).isZero();
    }
}
