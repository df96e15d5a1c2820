package vn.motcua.catalog.completeness.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.completeness.model.KnownProcedure.OpenDraft;
import vn.motcua.catalog.completeness.model.Outline.Label;
import vn.motcua.catalog.completeness.model.Survey.Tally;
import vn.motcua.catalog.completeness.model.Survey.Wanted;
import vn.motcua.catalog.procedure.model.VersionState;
import vn.motcua.kit.refusal.Refusal.FieldError;

class SurveyTest {

    private static final FieldError GAP = new FieldError("officers", "no-officer-with-role", Map.of("role", "clerk"));
    private static final OpenDraft DRAFT = new OpenDraft(new UUID(1, 1), VersionState.DRAFT, 3);

    private static final Judged WHOLE = judged("1.000001", 1, null, "HT", Map.of("A", List.of(), "B", List.of()));
    private static final Judged NEXT_IN_WORK = judged("1.000002", 1, DRAFT, "HT", Map.of("A", List.of()));
    private static final Judged UNSTAFFED =
            judged("1.000003", 2, null, "DD", Map.of("A", List.of(), "B", List.of(GAP)));
    private static final Judged ONLY_A_DRAFT = judged("1.000004", null, DRAFT, null, Map.of("B", List.of(GAP)));
    private static final Survey SURVEY =
            new Survey(Instant.EPOCH, List.of(WHOLE, NEXT_IN_WORK, UNSTAFFED, ONLY_A_DRAFT), Map.of());

    private static Judged judged(
            String code,
            @Nullable Integer version,
            @Nullable OpenDraft draft,
            @Nullable String sector,
            Map<String, List<FieldError>> gaps) {
        Outline outline =
                new Outline(null, sector, sector == null ? null : new Label(sector, null), null, List.of(), List.of());
        UnitGaps units = new UnitGaps(new TreeMap<>(gaps));
        return new Judged(
                new KnownProcedure(code, version, draft, outline), List.of(), version == null ? units.toCome() : units);
    }

    @Test
    void completeIsWhatIsPublishedAndStaffedEverywhereWhateverItsNextVersionLacks() {
        assertThat(SURVEY.procedures()).filteredOn(Judged::isComplete).containsExactly(WHOLE, NEXT_IN_WORK);
        assertThat(SURVEY.whole()).isEqualTo(new Tally(4, 2, 3));
    }

    @Test
    void whatTheVersionItselfLacksEveryUnitFeels() {
        Judged lost = new Judged(WHOLE.procedure(), List.of(GAP), WHOLE.units());

        assertThat(lost.isComplete()).isFalse();
        assertThat(lost.isCompleteFor("A")).isFalse();
    }

    @Test
    void aDraftAsksNothingOfTheUnitsYetButIsIncompleteForEachThatWillTakePart() {
        assertThat(ONLY_A_DRAFT.units().byUnit()).isEqualTo(Map.of("B", List.of()));
        assertThat(ONLY_A_DRAFT.isCompleteFor("B")).isFalse();
    }

    @Test
    void aUnitCountsOnlyTheProceduresInWhichItTakesPart() {
        assertThat(SURVEY.units()).isEqualTo(Map.of("A", new Tally(3, 3, 3), "B", new Tally(3, 1, 2)));
    }

    @Test
    void theSectorsAddUpAlsoWithDraftsThatDoNotNameTheirs() {
        assertThat(SURVEY.sectors())
                .extracting(Survey.SectorTally::code, sector -> sector.tally().total())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("", 1),
                        org.assertj.core.groups.Tuple.tuple("DD", 1),
                        org.assertj.core.groups.Tuple.tuple("HT", 2));
    }

    @Test
    void sectorsThatHaveOnlyNamesAreCountedByTheirNames() {
        Survey survey = new Survey(
                Instant.EPOCH,
                List.of(named("1.000001", "Hộ tịch"), named("1.000002", "Đất đai"), named("1.000003", "Hộ  tịch ")),
                Map.of());

        assertThat(survey.sectors())
                .extracting(sector -> Objects.requireNonNull(sector.name()).vi(), sector -> sector.tally()
                        .total())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Hộ tịch", 2),
                        org.assertj.core.groups.Tuple.tuple("Đất đai", 1));
    }

    private static Judged named(String code, String sector) {
        Outline outline = new Outline(null, null, new Label(sector, null), null, List.of(), List.of());
        return new Judged(
                new KnownProcedure(code, null, DRAFT, outline), List.of(), new UnitGaps(new TreeMap<>()).toCome());
    }

    @Test
    void theListBehindAFigureHasItsProcedures() {
        assertThat(SURVEY.find(new Wanted("B", null, false, null))).containsExactly(UNSTAFFED, ONLY_A_DRAFT);
        assertThat(SURVEY.find(new Wanted("A", null, true, null))).containsExactly(WHOLE, NEXT_IN_WORK, UNSTAFFED);
        assertThat(SURVEY.find(new Wanted(null, "HT", null, "1.000001"))).containsExactly(NEXT_IN_WORK);
        assertThat(SURVEY.find(new Wanted(null, null, false, null))).containsExactly(UNSTAFFED, ONLY_A_DRAFT);
    }
}
