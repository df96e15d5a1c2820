package vn.motcua.workflow.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TermTest {

    private static final Instant NEARLY = Instant.parse("2026-03-05T10:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-06T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-06T10:00:01Z");

    private final Term fresh = Term.fresh(DUE, NEARLY);

    @Test
    void saysNothingInTime() {
        assertThat(fresh.alarm(NEARLY)).isEmpty();
        assertThat(fresh.nextAlarm()).isEqualTo(NEARLY);
        assertThat(fresh.attention()).isEmpty();
    }

    @Test
    void saysNearlyDueOnce() {
        assertThat(fresh.alarm(NEARLY.plusMillis(1))).contains(Attention.NEARLY_DUE);

        Term marked = fresh.marked(Attention.NEARLY_DUE, NEARLY.plusMillis(1));

        assertThat(marked.alarm(DUE)).isEmpty();
        assertThat(marked.nextAlarm()).isEqualTo(DUE);
        assertThat(marked.attention()).contains(Attention.NEARLY_DUE);
    }

    @Test
    void theDueMomentItselfIsOnTime() {
        assertThat(fresh.marked(Attention.NEARLY_DUE, NEARLY).alarm(DUE)).isEmpty();
        assertThat(fresh.marked(Attention.NEARLY_DUE, NEARLY).alarm(LATER)).contains(Attention.OVERDUE);
    }

    @Test
    void saysOverdueOnceAndForEver() {
        Term marked = fresh.marked(Attention.NEARLY_DUE, NEARLY).marked(Attention.OVERDUE, LATER);

        assertThat(marked.alarm(LATER.plusSeconds(1_000_000))).isEmpty();
        assertThat(marked.nextAlarm()).isNull();
        assertThat(marked.attention()).contains(Attention.OVERDUE);
    }

    @Test
    void whatRanOutUnseenIsNotCalledNearlyDueAnyMore() {
        assertThat(fresh.alarm(LATER)).contains(Attention.OVERDUE);

        assertThat(fresh.marked(Attention.OVERDUE, LATER).alarm(LATER)).isEmpty();
    }

    @Test
    void isNeverNearlyDueAfterItIsDue() {
        assertThat(Term.fresh(DUE, LATER).nearlyDueAt()).isEqualTo(DUE);
    }
}
