package vn.motcua.catalog.process.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.motcua.processflow.GeneratedFlows;
import vn.motcua.processflow.ProcessDefinition;
import vn.motcua.processflow.ProcessDefinition.Kind;
import vn.motcua.processflow.ProcessDefinition.Step;

class BpmnRoundTripTest {

    private static ProcessDefinition thereAndBack(ProcessDefinition process) {
        return BpmnReader.read(BpmnWriter.write(process).getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<ProcessDefinition> processes() {
        return GeneratedFlows.anything();
    }

    /** Sound or not: what an editor draws half way must come back as it was. */
    @Property(tries = 250)
    void everyProcessComesBackAsItWas(@ForAll("processes") ProcessDefinition process) {
        assertThat(thereAndBack(process)).isEqualTo(process);
    }

    @Example
    void aProcessOfStagesOnlyComesBackAsStages() {
        ProcessDefinition stages = new ProcessDefinition(
                "STANDARD",
                3,
                List.of(
                        new Step("START", Kind.PAYMENT, null, null),
                        new Step("APPRAISE", Kind.APPRAISAL, "appraiser", 60),
                        new Step("END", Kind.APPROVAL, null, 20),
                        new Step("ISSUE", Kind.ISSUE, "clerk", null)));

        assertThat(thereAndBack(stages)).isEqualTo(stages);
    }

    @Example
    void stagesThatSomebodyMadeMoreOfBecomeAFlow() {
        ProcessDefinition stages =
                new ProcessDefinition("STANDARD", 1, List.of(new Step("APPRAISE", Kind.APPRAISAL, "appraiser", 100)));
        String renamed = BpmnWriter.write(stages).replace("Thẩm định hồ sơ", "Thẩm định kỹ hồ sơ");

        ProcessDefinition read = BpmnReader.read(renamed.getBytes(StandardCharsets.UTF_8));

        assertThat(read.flow()).isNotNull();
        assertThat(read.steps()).isEqualTo(stages.steps());
    }
}
