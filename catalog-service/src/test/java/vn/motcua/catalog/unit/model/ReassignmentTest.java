package vn.motcua.catalog.unit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.unit.model.OfficerAssignments.Assignment;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.processflow.Text;

class ReassignmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 7, 1);
    private static final LocalDate CLOSING = LocalDate.of(2026, 12, 31);
    private static final Map<String, Unit> UNITS = Map.of(
            "H26.01", unit("H26.01", LONG_AGO),
            "H26.02", unit("H26.02", LONG_AGO).closed(CLOSING, "H26.03"),
            "H26.03", unit("H26.03", CLOSING.plusDays(1)),
            "H26.04", unit("H26.04", LONG_AGO).closed(LocalDate.of(2026, 6, 30), "H26.01"));

    private static final Assignment ENDED = right("H26.01", LONG_AGO, TODAY.minusDays(1), "appraiser");
    private static final Assignment RUNNING = right("H26.01", LONG_AGO, null, "clerk");
    private static final Assignment PLANNED = right("H26.01", TODAY.plusDays(9), null, "approver");

    @Test
    void aNewOfficerGetsRightsFromTodayOn() {
        Assignment fromToday = right("H26.01", TODAY, null, "clerk", "appraiser");

        assertThat(decide(List.of(), fromToday)).containsExactly(fromToday);
    }

    @Test
    void whatRunsCanEndTodayOrLaterOrGoOn() {
        Assignment today = right("H26.01", LONG_AGO, TODAY, "clerk");
        Assignment later = right("H26.01", LONG_AGO, TODAY.plusYears(1), "clerk");

        assertThat(decide(List.of(RUNNING), today)).containsExactly(today);
        assertThat(decide(List.of(RUNNING), later)).containsExactly(later);
        assertThat(decide(List.of(later), RUNNING)).containsExactly(RUNNING);
        assertThat(decide(List.of(today), RUNNING))
                .as("the last day is not over")
                .containsExactly(RUNNING);
        assertThat(wrong(List.of(RUNNING), right("H26.01", LONG_AGO, TODAY.minusDays(1), "clerk")))
                .containsExactly("assignments[0].validTo day-has-passed");
    }

    @Test
    void whatHasBegunStaysWithItsUnitRolesAndFirstDay() {
        String leftOut = "assignments assignment-left-out";
        String past = "assignments[0].validFrom begins-in-the-past";

        assertThat(wrong(List.of(RUNNING))).containsExactly(leftOut);
        assertThat(wrong(List.of(RUNNING), right("H26.01", LONG_AGO, null, "appraiser")))
                .containsExactly(past, leftOut);
        assertThat(wrong(List.of(RUNNING), right("H26.01", LONG_AGO.plusDays(1), null, "clerk")))
                .containsExactly(past, leftOut);
        assertThat(wrong(List.of(), right("H26.01", TODAY.minusDays(1), null, "clerk")))
                .containsExactly(past);
        assertThat(wrong(List.of(right("H26.01", TODAY, null, "clerk"))))
                .as("a right that began today may have been used")
                .containsExactly(leftOut);
    }

    @Test
    void whatHasEndedStaysAsItWas() {
        assertThat(decide(List.of(ENDED), ENDED)).containsExactly(ENDED);
        assertThat(wrong(List.of(ENDED))).containsExactly("assignments assignment-left-out");
        assertThat(wrong(List.of(ENDED), right("H26.01", LONG_AGO, null, "appraiser")))
                .containsExactly("assignments[0].validTo assignment-has-ended");
        assertThat(wrong(List.of(ENDED), right("H26.01", LONG_AGO, TODAY.minusDays(9), "appraiser")))
                .containsExactly("assignments[0].validTo assignment-has-ended");
    }

    @Test
    void whatHasNotBegunCanBeChangedAndDropped() {
        Assignment sooner = right("H26.01", TODAY.plusDays(1), null, "approver");

        assertThat(decide(List.of(PLANNED), sooner)).containsExactly(sooner);
        assertThat(decide(List.of(PLANNED))).isEmpty();
    }

    @Test
    void rolesAreThoseOfOfficersAndHoldOnceADay() {
        assertThat(wrong(List.of(), right("H26.01", TODAY, null, "applicant")))
                .containsExactly("assignments[0].roles unknown-role");
        assertThat(wrong(
                        List.of(),
                        right("H26.01", TODAY, TODAY.plusDays(5), "clerk"),
                        right("H26.01", TODAY.plusDays(5), null, "approver", "clerk")))
                .containsExactly("assignments[1].roles role-twice");
        assertThat(decide(
                        List.of(),
                        right("H26.01", TODAY, TODAY.plusDays(5), "clerk"),
                        right("H26.01", TODAY.plusDays(6), null, "clerk"),
                        right("H26.01", TODAY, null, "approver")))
                .hasSize(3);
    }

    @Test
    void theUnitWorksOnTheFirstDayAndOnTheLast() {
        assertThat(wrong(List.of(), right("H26.99", TODAY, null, "clerk")))
                .containsExactly("assignments[0].unit unknown-unit");
        assertThat(wrong(List.of(), right("H26.03", TODAY, null, "clerk")))
                .containsExactly("assignments[0].validFrom unit-opens-later");
        assertThat(wrong(List.of(), right("H26.04", TODAY, null, "clerk")))
                .containsExactly("assignments[0].validFrom unit-closes-earlier");
        assertThat(wrong(List.of(), right("H26.02", TODAY, CLOSING.plusDays(1), "clerk")))
                .containsExactly("assignments[0].validTo unit-closes-earlier");
        assertThat(decide(List.of(), right("H26.02", TODAY, CLOSING, "clerk"))).hasSize(1);
    }

    @Test
    void whatGoesOnInAUnitThatClosesGoesOnInTheOneThatTakesOver() {
        List<Assignment> after = decide(List.of(), right("H26.02", TODAY, null, "clerk"));

        assertThat(after)
                .containsExactly(
                        right("H26.02", TODAY, CLOSING, "clerk"), right("H26.03", CLOSING.plusDays(1), null, "clerk"));
        assertThat(decide(after, after.toArray(Assignment[]::new))).isEqualTo(after);
    }

    @Test
    void daysAreInOrderAndNotBeyondReason() {
        assertThat(wrong(List.of(), right("H26.01", TODAY, TODAY.minusDays(1), "clerk")))
                .containsExactly("assignments[0].validTo last-day-before-first");
        assertThat(wrong(
                        List.of(),
                        right("H26.01", LocalDate.MAX, null, "clerk"),
                        right("H26.01", TODAY, LocalDate.MAX, "approver")))
                .containsExactly("assignments[0].validFrom day-too-far", "assignments[1].validTo day-too-far");
        assertThat(decide(List.of(), right("H26.01", TODAY, TODAY, "clerk"))).hasSize(1);
    }

    @Test
    void theRolesAreThoseOfTheRealmWithoutApplicantAndPortal() throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(Path.of("../deploy/keycloak/motcua-realm.json").toFile());

        assertThat(realm.at("/roles/realm").findValuesAsText("name"))
                .containsAll(Reassignment.ROLES)
                .filteredOn(role -> !Reassignment.ROLES.contains(role))
                .containsExactly("applicant", "portal");
    }

    private static List<Assignment> decide(List<Assignment> before, Assignment... wanted) {
        return Reassignment.of(new OfficerAssignments(UUID.randomUUID(), before), List.of(wanted), UNITS, TODAY)
                .assignments();
    }

    private static List<String> wrong(List<Assignment> before, Assignment... wanted) {
        return catchThrowableOfType(InvalidRequest.class, () -> decide(before, wanted)).errors().stream()
                .map(error -> error.field() + " " + error.rule())
                .toList();
    }

    private static Assignment right(String unit, LocalDate from, @Nullable LocalDate to, String... roles) {
        return new Assignment(unit, List.of(roles), from, to);
    }

    private static Unit unit(String code, LocalDate from) {
        return Unit.setUp(code, new Text("Đơn vị " + code, "Unit " + code), Unit.Kind.COMMUNE, null, true, from);
    }
}
