package vn.motcua.catalog.completeness.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.completeness.model.Outline.Task;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.processflow.Text;

class DemandTest {

    private static final List<Task> TASKS =
            List.of(new Task("appraiser", null), new Task("clerk", null), new Task("appraiser", "POLICE"));

    private static Office office(String code, boolean receives, String... roles) {
        return new Office(code, new Text(code, code), receives, Set.of(roles));
    }

    private static Map<String, Office> offices(Office... offices) {
        return Arrays.stream(offices).collect(Collectors.toMap(Office::code, Function.identity()));
    }

    private static FieldError nobody(String role) {
        return new FieldError("officers", "no-officer-with-role", Map.of("role", role));
    }

    @Test
    void aUnitLacksEveryRoleThatNobodyHolds() {
        Demand demand = new Demand(Set.of("WARD", "VILLAGE"), TASKS);

        assertThat(demand.gaps(offices(
                                office("WARD", false, "appraiser", "clerk", "approver"),
                                office("VILLAGE", false),
                                office("POLICE", false, "appraiser")))
                        .byUnit())
                .isEqualTo(Map.of(
                        "POLICE",
                        List.of(),
                        "VILLAGE",
                        List.of(nobody("appraiser"), nobody("clerk")),
                        "WARD",
                        List.of()));
    }

    @Test
    void whereDossiersAreHandedInSomebodyHasToReceiveThem() {
        Demand demand = new Demand(Set.of("WARD"), List.of(new Task("clerk", null)));

        assertThat(demand.gaps(offices(office("WARD", true, "clerk"))).byUnit())
                .isEqualTo(Map.of("WARD", List.of(nobody("reception-officer"))));
    }

    @Test
    void aConsultedUnitNeedsOnlyTheRoleOfItsOwnTask() {
        Demand demand = new Demand(Set.of("WARD"), TASKS);

        assertThat(demand.gaps(offices(office("WARD", false, "appraiser", "clerk"), office("POLICE", true, "clerk")))
                        .byUnit())
                .containsEntry("POLICE", List.of(nobody("appraiser")))
                .containsEntry("WARD", List.of());
    }

    @Test
    void whoeverHasNothingToDoIsNotAsked() {
        assertThat(new Demand(Set.of("WARD"), List.of())
                        .gaps(offices(office("WARD", false), office("OTHER", true)))
                        .byUnit())
                .containsOnlyKeys("WARD");
    }

    @Test
    void nobodyToDecideAndUnitsThatAreGoneAreTheVersionsOwnGaps() {
        Demand demand = new Demand(Set.of(), TASKS);

        assertThat(demand.missing(List.of("CLOSED"), offices(office("WARD", true))))
                .containsExactly(
                        new FieldError("competentUnits", "no-competent-unit", Map.of()),
                        new FieldError("competentUnits", "named-unit-not-open", Map.of("unit", "CLOSED")),
                        new FieldError("process", "named-unit-not-open", Map.of("unit", "POLICE")));
        assertThat(new Demand(Set.of("WARD"), List.of()).missing(List.of("WARD"), offices(office("WARD", true))))
                .isEmpty();
    }
}
