package vn.motcua.catalog.unit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.unit.model.OfficerAssignments.Assignment;

class TakingRightsAwayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 7, 1);
    private static final Instant NOW = Instant.parse("2026-11-25T02:30:00Z");

    @Test
    void whatHasBegunEndedYesterdayAndTheOtherRolesGoOn() {
        assertThat(left("clerk", right("H26.01", LONG_AGO, null, "appraiser", "clerk")))
                .containsExactly(
                        right("H26.01", LONG_AGO, TODAY.minusDays(1), "clerk"),
                        right("H26.01", LONG_AGO, null, "appraiser"));
    }

    @Test
    void whatBeginsTodayOrLaterIsGone() {
        assertThat(left(
                        "clerk",
                        right("H26.01", TODAY, null, "clerk"),
                        right("H26.01", TODAY.plusDays(9), null, "clerk", "approver")))
                .containsExactly(right("H26.01", TODAY.plusDays(9), null, "approver"));
    }

    @Test
    void thePastAndOtherUnitsStay() {
        Assignment past = right("H26.01", LONG_AGO, TODAY.minusDays(1), "clerk");
        Assignment elsewhere = right("H26.02", LONG_AGO, null, "clerk");

        assertThat(left("clerk", past, elsewhere, right("H26.01", TODAY, TODAY, "clerk")))
                .containsExactly(past, elsewhere);
        assertThat(officer(past, elsewhere).without("H26.01", "clerk", TODAY, NOW))
                .isEmpty();
    }

    @Test
    void theMomentIsKeptWhateverIsDecidedLater() {
        OfficerAssignments after = officer(right("H26.01", TODAY, null, "clerk"))
                .without("H26.01", "clerk", TODAY, NOW)
                .orElseThrow();

        assertThat(after.revokedAt()).isEqualTo(NOW);
        assertThat(after.moved(Map.of()).revokedAt()).isEqualTo(NOW);
        assertThat(after.withInheritance(Map.of()).revokedAt()).isEqualTo(NOW);
    }

    private static List<Assignment> left(String role, Assignment... before) {
        return officer(before).without("H26.01", role, TODAY, NOW).orElseThrow().assignments();
    }

    private static OfficerAssignments officer(Assignment... assignments) {
        return new OfficerAssignments(UUID.randomUUID(), List.of(assignments));
    }

    private static Assignment right(String unit, LocalDate from, @Nullable LocalDate to, String... roles) {
        return new Assignment(unit, List.of(roles), from, to);
    }
}
