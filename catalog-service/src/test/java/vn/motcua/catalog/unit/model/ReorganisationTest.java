package vn.motcua.catalog.unit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Decision;
import vn.motcua.catalog.unit.model.ReorganiseUnits.Kind;
import vn.motcua.catalog.unit.model.ReorganiseUnits.Successor;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.processflow.Text;

class ReorganisationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final Text NEW = new Text("Phường Mới", "New Ward");
    private static final Map<String, Unit> KNOWN = Map.of(
            "H26", unit("H26", null),
            "H26.01", unit("H26.01", null),
            "H26.02", unit("H26.02", null),
            "H26.03", unit("H26.03", LocalDate.of(2026, 12, 31)));

    @Test
    void oneUnitTakesInAnotherThatClosesTheDayBefore() {
        Reorganisation plan = decide(merge(List.of("H26.01", "H26.02"), goesOn("H26.01")));

        assertThat(plan.heirs()).containsExactly(Map.entry("H26.02", "H26.01"));
        assertThat(plan.changed()).singleElement().satisfies(closed -> {
            assertThat(closed.code()).isEqualTo("H26.02");
            assertThat(closed.validTo()).isEqualTo(DAY.minusDays(1));
            assertThat(closed.successor()).isEqualTo("H26.01");
        });
    }

    @Test
    void aNewUnitIsSetUpBeforeTheOthersPointToIt() {
        Reorganisation plan = decide(merge(List.of("H26.01", "H26.02"), isNew("H26.09")));

        assertThat(plan.changed()).extracting(Unit::code).containsExactly("H26.09", "H26.01", "H26.02");
        assertThat(plan.changed().getFirst().validFrom()).isEqualTo(DAY);
        assertThat(plan.heirs()).containsOnly(Map.entry("H26.01", "H26.09"), Map.entry("H26.02", "H26.09"));
        assertThat(plan.touched()).containsExactly("H26.01", "H26.02", "H26.09");
    }

    @Test
    void aSplitNamesWhoTakesTheOpenWork() {
        assertThat(decide(split("H26.01", "H26.09", isNew("H26.08"), isNew("H26.09")))
                        .heirs())
                .containsExactly(Map.entry("H26.01", "H26.09"));
        assertThat(wrong(split("H26.01", null, isNew("H26.08"), isNew("H26.09"))))
                .containsExactly("heir required");
        assertThat(wrong(split("H26.01", "H26.07", isNew("H26.08"), isNew("H26.09"))))
                .containsExactly("heir not-a-successor");
        assertThat(wrong(split("H26.01", null, isNew("H26.08")))).contains("successors several-successors");
    }

    @Test
    void aRenamedUnitKeepsItsOldNameForItsOldDays() {
        Reorganisation plan =
                decide(new ReorganiseUnits(Kind.RENAME, DAY, decision(), List.of("H26.01"), NEW, List.of(), null));

        Unit renamed = plan.changed().getFirst();
        assertThat(renamed.name().vi()).as("until the day").isEqualTo("Đơn vị H26.01");
        assertThat(renamed.on(DAY).name()).isEqualTo(NEW);
        assertThat(renamed.nameOn(DAY.minusDays(1)).vi()).isEqualTo("Đơn vị H26.01");
        assertThat(renamed.nameOn(LocalDate.of(1990, 1, 1)).vi()).isEqualTo("Đơn vị H26.01");
        assertThat(renamed.titles()).hasSize(2);
        assertThat(plan.heirs()).isEmpty();
    }

    @Test
    void everyMistakeIsNamed() {
        assertThat(wrong(merge(List.of("H26.77", "H26.03"), goesOn("H26.01"))))
                .containsExactly("units[0] unknown-unit", "units[1] unit-not-open");
        assertThat(wrong(merge(List.of("H26.01"), goesOn("H26.01")))).containsExactly("units nothing-closes");
        assertThat(wrong(merge(List.of("H26.01"), goesOn("H26.03"))))
                .containsExactly("successors[0].code unit-not-open");
        assertThat(wrong(merge(List.of("H26.01"), goesOn("H26.55"))))
                .containsExactly(
                        "successors[0].name required",
                        "successors[0].unitKind required",
                        "successors[0].receives required");
        assertThat(wrong(new ReorganiseUnits(
                        Kind.RENAME,
                        TODAY.minusDays(1),
                        decision(),
                        List.of("H26.01", "H26.02"),
                        null,
                        List.of(goesOn("H26.01")),
                        null)))
                .containsExactly(
                        "effectiveOn day-has-passed", "units one-unit", "name required", "successors not-for-renaming");
    }

    @Test
    void twoPlansAboutOneUnitContradictEachOther() {
        ReorganiseUnits command = merge(List.of("H26.01", "H26.02"), goesOn("H26.01"));
        InvalidRequest refusal = catchThrowableOfType(
                InvalidRequest.class, () -> Reorganisation.of(command, KNOWN, Set.of("H26.02"), TODAY));

        assertThat(refusal.errors())
                .extracting(error -> error.field() + " " + error.rule())
                .containsExactly("units[1] unit-in-another-plan");
    }

    @Test
    void officersGoOnInTheUnitThatTakesOverWithTheRolesOfBoth() {
        LocalDate start = LocalDate.of(2025, 7, 1);
        OfficerAssignments officer = officer(
                new OfficerAssignments.Assignment("H26.01", List.of("appraiser"), start, null),
                new OfficerAssignments.Assignment("H26.02", List.of("clerk"), start, null),
                new OfficerAssignments.Assignment("H26.03", List.of("clerk"), start, null),
                new OfficerAssignments.Assignment("H26.01", List.of("clerk"), start.minusYears(1), start.minusDays(1)));

        assertThat(officer.moved(Map.of("H26.01", "H26.09", "H26.02", "H26.09"), DAY)
                        .assignments())
                .containsExactlyInAnyOrder(
                        new OfficerAssignments.Assignment("H26.01", List.of("appraiser"), start, DAY.minusDays(1)),
                        new OfficerAssignments.Assignment("H26.02", List.of("clerk"), start, DAY.minusDays(1)),
                        new OfficerAssignments.Assignment("H26.09", List.of("appraiser", "clerk"), DAY, null),
                        new OfficerAssignments.Assignment("H26.03", List.of("clerk"), start, null),
                        new OfficerAssignments.Assignment(
                                "H26.01", List.of("clerk"), start.minusYears(1), start.minusDays(1)));
    }

    @Test
    void noRightLastsLongerBecauseItsUnitMoved() {
        LocalDate start = LocalDate.of(2025, 7, 1);
        OfficerAssignments officer = officer(
                new OfficerAssignments.Assignment("H26.01", List.of("appraiser"), start, null),
                new OfficerAssignments.Assignment("H26.02", List.of("clerk"), start, DAY.plusYears(1)));

        assertThat(officer.moved(Map.of("H26.01", "H26.09", "H26.02", "H26.09"), DAY)
                        .assignments())
                .contains(
                        new OfficerAssignments.Assignment("H26.09", List.of("appraiser"), DAY, null),
                        new OfficerAssignments.Assignment("H26.09", List.of("clerk"), DAY, DAY.plusYears(1)));
    }

    @Test
    void aRightThatTheOfficerHasInTheOtherUnitAlreadyIsNotGivenTwice() {
        LocalDate start = LocalDate.of(2025, 7, 1);
        LocalDate later = DAY.plusMonths(3);
        OfficerAssignments officer = officer(
                new OfficerAssignments.Assignment("H26.01", List.of("appraiser", "clerk"), start, null),
                new OfficerAssignments.Assignment("H26.09", List.of("appraiser"), start, null),
                new OfficerAssignments.Assignment("H26.09", List.of("clerk"), later, later.plusDays(9)));

        assertThat(officer.moved(Map.of("H26.01", "H26.09"), DAY).assignments())
                .containsExactlyInAnyOrder(
                        new OfficerAssignments.Assignment(
                                "H26.01", List.of("appraiser", "clerk"), start, DAY.minusDays(1)),
                        new OfficerAssignments.Assignment("H26.09", List.of("appraiser"), start, null),
                        new OfficerAssignments.Assignment("H26.09", List.of("clerk"), DAY, later.minusDays(1)),
                        new OfficerAssignments.Assignment("H26.09", List.of("clerk"), later, later.plusDays(9)),
                        new OfficerAssignments.Assignment("H26.09", List.of("clerk"), later.plusDays(10), null));
    }

    private static OfficerAssignments officer(OfficerAssignments.Assignment... assignments) {
        return new OfficerAssignments(UUID.randomUUID(), List.of(assignments));
    }

    @Test
    void whoWorksInAUnitAnswersForThePapersOfThoseItTookOverFrom() {
        LocalDate start = LocalDate.of(2025, 7, 1);
        Map<String, Unit> units = Map.of(
                "A", closed("A", DAY.minusDays(1), "B"),
                "B", closed("B", DAY.plusYears(1).minusDays(1), "C"),
                "C", unit("C", null));
        OfficerAssignments officer = new OfficerAssignments(
                UUID.randomUUID(),
                List.of(
                        new OfficerAssignments.Assignment(
                                "B", List.of("clerk"), start, DAY.plusYears(1).minusDays(1)),
                        new OfficerAssignments.Assignment("C", List.of("clerk"), DAY.plusYears(1), null)));

        assertThat(officer.withInheritance(units).assignments())
                .containsExactlyInAnyOrder(
                        new OfficerAssignments.Assignment(
                                "B", List.of("clerk"), start, DAY.plusYears(1).minusDays(1)),
                        new OfficerAssignments.Assignment(
                                "A", List.of("clerk"), DAY, DAY.plusYears(1).minusDays(1)),
                        new OfficerAssignments.Assignment("C", List.of("clerk"), DAY.plusYears(1), null),
                        new OfficerAssignments.Assignment("B", List.of("clerk"), DAY.plusYears(1), null),
                        new OfficerAssignments.Assignment("A", List.of("clerk"), DAY.plusYears(1), null));
    }

    private static Unit closed(String code, LocalDate lastDay, String heir) {
        return unit(code, null).closed(lastDay, heir);
    }

    private static Reorganisation decide(ReorganiseUnits command) {
        return Reorganisation.of(command, KNOWN, Set.of(), TODAY);
    }

    private static List<String> wrong(ReorganiseUnits command) {
        return catchThrowableOfType(InvalidRequest.class, () -> decide(command)).errors().stream()
                .map(error -> error.field() + " " + error.rule())
                .toList();
    }

    private static ReorganiseUnits merge(List<String> units, Successor successor) {
        return new ReorganiseUnits(Kind.MERGE, DAY, decision(), units, null, List.of(successor), null);
    }

    private static ReorganiseUnits split(String unit, @Nullable String heir, Successor... successors) {
        return new ReorganiseUnits(Kind.SPLIT, DAY, decision(), List.of(unit), null, List.of(successors), heir);
    }

    private static Successor goesOn(String code) {
        return new Successor(code, null, null, null, null);
    }

    private static Successor isNew(String code) {
        return new Successor(code, NEW, Unit.Kind.COMMUNE, "H26", true);
    }

    private static Decision decision() {
        return new Decision("12/NQ-HĐND", TODAY, "https://example");
    }

    private static Unit unit(String code, @Nullable LocalDate validTo) {
        return new Unit(
                code,
                new Text("Đơn vị " + code, "Unit " + code),
                Unit.Kind.COMMUNE,
                null,
                true,
                LocalDate.of(2025, 7, 1),
                validTo,
                null,
                null);
    }
}
