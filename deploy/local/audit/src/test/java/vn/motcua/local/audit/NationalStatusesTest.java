package vn.motcua.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NationalStatusesTest {

    private static final List<String> RECEIVED =
            List.of("vn.motcua.dossier.submitted.v1", "vn.motcua.dossier.received.v1");

    @Test
    void followsIntakeUntilTheWorkflowSpeaks() {
        assertThat(NationalStatuses.after(RECEIVED, List.of())).isEqualTo(2);
        assertThat(NationalStatuses.after(
                        RECEIVED, List.of("vn.motcua.case.opened.v1", "vn.motcua.case.processing-started.v1")))
                .isEqualTo(4);
    }

    @Test
    void isNotMovedByWarningsAndWishes() {
        List<String> asked = List.of(
                "vn.motcua.dossier.submitted.v1",
                "vn.motcua.dossier.received.v1",
                "vn.motcua.dossier.withdrawal-requested.v1");
        List<String> late = List.of(
                "vn.motcua.case.opened.v1", "vn.motcua.case.processing-started.v1", "vn.motcua.case.overdue.v1");
        assertThat(NationalStatuses.after(asked, late)).isEqualTo(4);
    }

    @Test
    void knowsNothingOfNothing() {
        assertThat(NationalStatuses.after(List.of(), List.of())).isNull();
    }
}
