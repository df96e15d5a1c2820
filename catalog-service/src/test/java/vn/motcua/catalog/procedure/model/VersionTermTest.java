package vn.motcua.catalog.procedure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionTermTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    @Test
    void aVersionTakesEffectOnItsFirstDayAndIsInForceOnItsLast() {
        VersionTerm term = new VersionTerm(VersionState.APPROVED, TODAY, TOMORROW, true);

        assertThat(term.on(YESTERDAY)).isEqualTo(VersionState.APPROVED);
        assertThat(term.on(TODAY)).isEqualTo(VersionState.EFFECTIVE);
        assertThat(term.on(TOMORROW)).isEqualTo(VersionState.EFFECTIVE);
        assertThat(term.on(TOMORROW.plusDays(1))).isEqualTo(VersionState.SUPERSEDED);
        assertThat(term.isInForce(YESTERDAY)).isFalse();
        assertThat(term.isInForce(TODAY)).isTrue();
        assertThat(term.isInForce(TOMORROW)).isTrue();
        assertThat(term.isInForce(TOMORROW.plusDays(1))).isFalse();
    }

    @Test
    void aVersionThatNothingFollowsIsAbolishedByItsEnd() {
        assertThat(new VersionTerm(VersionState.EFFECTIVE, YESTERDAY, YESTERDAY, false).on(TODAY))
                .isEqualTo(VersionState.ABOLISHED);
    }

    @Test
    void aNewVersionEndsTheOneThatIsInForceOnItsFirstDay() {
        Map<Integer, VersionTerm> others = Map.of(
                1, new VersionTerm(VersionState.SUPERSEDED, TODAY.minusYears(2), TODAY.minusYears(1), true),
                2, new VersionTerm(VersionState.EFFECTIVE, TODAY.minusMonths(11), null, false));

        assertThat(Succession.predecessor("1.000001", from(TODAY), others, TODAY))
                .contains(2);
        assertThat(Succession.predecessor("1.000001", from(TODAY.plusMonths(1)), others, TODAY))
                .contains(2);
        assertThatThrownBy(() -> Succession.predecessor("1.000001", from(YESTERDAY), others, TODAY))
                .isInstanceOf(EffectiveInThePast.class);
    }

    @Test
    void aFirstVersionMayBeginInThePastBecauseNothingHeldThen() {
        assertThat(Succession.predecessor("1.000001", from(TODAY.minusYears(1)), Map.of(), TODAY))
                .isEmpty();
    }

    @Test
    void aNewVersionCannotBeginBeforeOneThatWaits() {
        Map<Integer, VersionTerm> waiting = Map.of(2, new VersionTerm(VersionState.APPROVED, TOMORROW, null, false));

        assertThatThrownBy(() -> Succession.predecessor("1.000001", from(TODAY), waiting, TODAY))
                .isInstanceOf(VersionsOverlap.class);
        assertThatThrownBy(() -> Succession.predecessor("1.000001", from(TOMORROW), waiting, TODAY))
                .isInstanceOf(VersionsOverlap.class);
    }

    @Test
    void aRevokedVersionStandsInNobodysWay() {
        Map<Integer, VersionTerm> revoked = Map.of(2, new VersionTerm(VersionState.ABOLISHED, TOMORROW, TODAY, false));

        assertThat(Succession.predecessor("1.000001", from(TODAY), revoked, TODAY))
                .isEmpty();
    }

    private static VersionTerm from(LocalDate day) {
        return new VersionTerm(VersionState.APPROVED, day, null, false);
    }
}
