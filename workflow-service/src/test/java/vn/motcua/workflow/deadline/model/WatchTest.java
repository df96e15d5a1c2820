package vn.motcua.workflow.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Instant FIRST = Instant.parse("2026-03-05T10:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(60);
    private static final Instant THIRD = FIRST.plusSeconds(120);

    private final Term step = Term.fresh(SECOND, FIRST);
    private final Term dossier = Term.fresh(THIRD, SECOND);

    @Test
    void looksAgainWhenTheFirstOfBothHasSomethingToSay() {
        assertThat(new Watch(step, dossier).nextAlarm()).isEqualTo(FIRST);
        assertThat(new Watch(null, dossier).nextAlarm()).isEqualTo(SECOND);
        assertThat(new Watch(step.marked(Attention.OVERDUE, SECOND), dossier.marked(Attention.NEARLY_DUE, THIRD))
                        .nextAlarm())
                .isEqualTo(THIRD);
    }

    @Test
    void neverLooksAgainWhenAllIsSaid() {
        assertThat(new Watch(null, null).nextAlarm()).isNull();
        assertThat(new Watch(step.marked(Attention.OVERDUE, SECOND), null).nextAlarm())
                .isNull();
    }

    @Test
    void tellsTheWorseOfBoth() {
        assertThat(new Watch(step, dossier).attention()).isNull();
        assertThat(new Watch(step.marked(Attention.NEARLY_DUE, FIRST), dossier).attention())
                .isEqualTo(Attention.NEARLY_DUE);
        assertThat(new Watch(step.marked(Attention.NEARLY_DUE, FIRST), dossier.marked(Attention.OVERDUE, THIRD))
                        .attention())
                .isEqualTo(Attention.OVERDUE);
    }
}
