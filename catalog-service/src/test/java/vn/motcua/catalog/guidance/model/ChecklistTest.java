package vn.motcua.catalog.guidance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.guidance.model.Guidance.Outcome;
import vn.motcua.catalog.procedure.model.DocumentRequirement;
import vn.motcua.catalog.procedure.model.ProcedureCase;
import vn.motcua.processflow.ProcessDefinition;
import vn.motcua.processflow.Text;

class ChecklistTest {

    private static final Text TEXT = new Text("Chữ", "Text");
    private static final ProcedureCase CASE = new ProcedureCase(
            "CASE",
            TEXT,
            null,
            List.of(
                    document("FORM", true, null, null),
                    document("NOTICE", true, "PROOF", null),
                    document("WITNESS", true, "PROOF", "Khi không có giấy"),
                    document("JUDGMENT", false, null, "Khi đã ly hôn"),
                    document("PHOTO", false, null, null)),
            List.of(),
            List.of(),
            new ProcessDefinition("P", 1, List.of()));

    @Test
    void saysHowMuchEachDocumentIsNeededWhileNothingIsDecided() {
        assertThat(checklist(List.of(), List.of()))
                .containsExactly(
                        "FORM REQUIRED", "NOTICE ONE_OF", "WITNESS ONE_OF", "JUDGMENT CONDITIONAL", "PHOTO OPTIONAL");
    }

    @Test
    void leavesOutTheOthersOfAGroupThatIsDecided() {
        assertThat(checklist(List.of("WITNESS", "JUDGMENT"), List.of("PHOTO")))
                .containsExactly("FORM REQUIRED", "WITNESS REQUIRED", "JUDGMENT REQUIRED");
    }

    @Test
    void requiresTheLastOfAGroup() {
        assertThat(checklist(List.of(), List.of("NOTICE", "JUDGMENT")))
                .containsExactly("FORM REQUIRED", "WITNESS REQUIRED", "PHOTO OPTIONAL");
    }

    private static List<String> checklist(List<String> needed, List<String> notNeeded) {
        return Checklist.of(CASE, new Outcome("END", "CASE", List.of(), needed, notNeeded, List.of())).items().stream()
                .map(item -> item.document().code() + " " + item.need())
                .toList();
    }

    private static DocumentRequirement document(
            String code, boolean mandatory, @Nullable String group, @Nullable String condition) {
        return new DocumentRequirement(
                code, null, TEXT, mandatory, group, condition, null, 1, 0, null, null, null, null, null);
    }
}
