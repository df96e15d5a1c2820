package vn.motcua.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventStreamTest {

    private final EventStream stream = new EventStream();

    @Test
    void acceptsOneToN() {
        for (int seq = 1; seq <= 20; seq++) {
            stream.meet(3, seq, (short) seq, seq);
        }
        assertThat(stream.length()).isEqualTo(20);
        assertThat(stream.faults()).isEmpty();
        assertThat(stream.hasGap()).isFalse();
        assertThat(stream.type(19)).isEqualTo((short) 20);
    }

    @Test
    void acceptsTheSameEventAgain() {
        stream.meet(3, 1, (short) 0, 71);
        stream.meet(3, 2, (short) 0, 72);
        stream.meet(3, 1, (short) 0, 71);
        assertThat(stream.faults()).isEmpty();
        assertThat(stream.repetitions()).isEqualTo(1);
    }

    @Test
    void missesAnotherEventUnderTheSameNumber() {
        stream.meet(3, 1, (short) 0, 71);
        stream.meet(3, 1, (short) 0, 99);
        assertThat(stream.faults()).contains("twice");
    }

    @Test
    void tellsAGap() {
        stream.meet(3, 1, (short) 0, 71);
        stream.meet(3, 3, (short) 0, 73);
        assertThat(stream.hasGap()).isTrue();
        assertThat(stream.length()).isEqualTo(1);
    }

    @Test
    void tellsAWrongOrderWithoutAGap() {
        stream.meet(3, 1, (short) 0, 71);
        stream.meet(3, 3, (short) 0, 73);
        stream.meet(3, 2, (short) 0, 72);
        assertThat(stream.hasGap()).isFalse();
        assertThat(stream.length()).isEqualTo(3);
        assertThat(stream.faults()).contains("came after");
    }

    @Test
    void tellsASecondPartition() {
        stream.meet(3, 1, (short) 0, 71);
        stream.meet(4, 2, (short) 0, 72);
        assertThat(stream.faults()).contains("partitions 3 and 4");
    }
}
