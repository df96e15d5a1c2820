package vn.motcua.catalog.unit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Level;
import vn.motcua.processflow.Text;

class CompetenceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final Map<String, Unit> UNITS = Map.of(
            "H26", unit("H26", Unit.Kind.PROVINCE),
            "H26.01", unit("H26.01", Unit.Kind.SERVICE_CENTRE),
            "H26.11", unit("H26.11", Unit.Kind.DEPARTMENT),
            "H26.13", unit("H26.13", Unit.Kind.DEPARTMENT),
            "H26.17", unit("H26.17", Unit.Kind.DEPARTMENT).closed(TODAY.minusDays(1), "H26.13"),
            "H26.30.01", unit("H26.30.01", Unit.Kind.COMMUNE));

    private static Unit unit(String code, Unit.Kind kind) {
        return Unit.setUp(code, new Text(code, code), kind, null, true, TODAY.minusYears(1));
    }

    @Test
    void withoutNamesEveryOpenUnitOfTheLevelDecidesAndAServiceCentreNever() {
        assertThat(new Competence(Level.COMMUNE, List.of()).deciding(UNITS, TODAY))
                .containsExactly("H26.30.01");
        assertThat(new Competence(Level.PROVINCE, List.of()).deciding(UNITS, TODAY))
                .containsExactlyInAnyOrder("H26", "H26.11", "H26.13");
    }

    @Test
    void namesNarrowTheDepartmentsButACommuneAlwaysDecidesForItsPlace() {
        assertThat(new Competence(Level.BOTH, List.of("H26.11")).deciding(UNITS, TODAY))
                .containsExactlyInAnyOrder("H26.11", "H26.30.01");
        assertThat(new Competence(Level.PROVINCE, List.of("H26.30.01")).deciding(UNITS, TODAY))
                .isEmpty();
    }

    @Test
    void whoTookOverFromANamedUnitDecidesFromTheDayAfterItClosed() {
        Competence competence = new Competence(Level.PROVINCE, List.of("H26.17"));

        assertThat(competence.deciding(UNITS, TODAY.minusDays(1))).containsExactly("H26.17");
        assertThat(competence.deciding(UNITS, TODAY)).containsExactly("H26.13");
    }

    @Test
    void aRingOfSuccessorsEnds() {
        Map<String, Unit> ring = Map.of(
                "A", unit("A", Unit.Kind.DEPARTMENT).closed(TODAY.minusDays(1), "B"),
                "B", unit("B", Unit.Kind.DEPARTMENT).closed(TODAY.minusDays(1), "A"));

        assertThat(Competence.inOffice("A", ring, TODAY)).isEqualTo("A");
    }
}
