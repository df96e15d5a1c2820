package vn.motcua.catalog.process.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.processflow.FlowLink;
import vn.motcua.processflow.FlowNode;
import vn.motcua.processflow.FlowNode.Choice;
import vn.motcua.processflow.FlowNode.End;
import vn.motcua.processflow.FlowNode.Merge;
import vn.motcua.processflow.FlowNode.Start;
import vn.motcua.processflow.ProcessDefinition;
import vn.motcua.processflow.Text;

class BpmnReaderTest {

    private static final String OPEN = "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:motcua=\"urn:vn:motcua:bpmn:v1\""
            + " xmlns:other=\"urn:other\" targetNamespace=\"urn:test\"";

    private static final String ONE_STEP = """
            <bpmn:startEvent id="Start"/><bpmn:userTask id="Check"/><bpmn:endEvent id="End"/>
            <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Check"/>
            <bpmn:sequenceFlow id="F2" sourceRef="Check" targetRef="End"/>""";

    private static String document(String elements) {
        return OPEN + "><bpmn:process id=\"Process_0x1\">" + elements + "</bpmn:process></bpmn:definitions>";
    }

    private static ProcessDefinition read(String document) {
        return BpmnReader.read(document.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> refusals(String document) {
        return Objects.requireNonNull(
                        catchThrowableOfType(InvalidRequest.class, () -> read(document)), "nothing was refused")
                .errors()
                .stream()
                .map(error -> error.field() + " " + error.rule())
                .toList();
    }

    @Test
    void readsWhatOtherEditorsDraw() {
        ProcessDefinition process = read(document("""
                <bpmn:laneSet id="LaneSet_1"><bpmn:lane id="Lane_1"/></bpmn:laneSet>
                <bpmn:startEvent id="StartEvent_1"/>
                <bpmn:task id="Activity_0x1a" name="Thẩm&#10;định"><bpmn:documentation>x</bpmn:documentation>
                <bpmn:extensionElements><other:thing a="1"/></bpmn:extensionElements></bpmn:task>
                <bpmn:exclusiveGateway id="Gateway_1" default="Flow_4"/>
                <bpmn:exclusiveGateway id="Gateway_2"/>
                <bpmn:endEvent id="Event_1"/>
                <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_1" targetRef="Gateway_2"/>
                <bpmn:sequenceFlow id="Flow_2" sourceRef="Gateway_2" targetRef="Activity_0x1a"/>
                <bpmn:sequenceFlow id="Flow_3" sourceRef="Activity_0x1a" targetRef="Gateway_1"/>
                <bpmn:sequenceFlow id="Flow_4" name="Xong" sourceRef="Gateway_1" targetRef="Event_1"/>
                <bpmn:sequenceFlow id="Flow_5" sourceRef="Gateway_1" targetRef="Gateway_2">
                <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">AGAIN</bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:textAnnotation id="Note_1"><bpmn:text>ghi chú</bpmn:text></bpmn:textAnnotation>"""));

        assertThat(process.code()).isEqualTo("X0X1");
        assertThat(Objects.requireNonNull(process.flow()).nodes())
                .containsExactly(
                        new Start("STARTEVENT_1", null),
                        new FlowNode.Task(
                                "ACTIVITY_0X1A",
                                new Text("Thẩm\nđịnh", ""),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        new Choice("GATEWAY_1", null, List.of()),
                        new Merge("GATEWAY_2", null),
                        new End("EVENT_1", null, null));
        assertThat(process.flow().links())
                .contains(
                        new FlowLink("GATEWAY_1", "EVENT_1", new Text("Xong", ""), null, true),
                        new FlowLink("GATEWAY_1", "GATEWAY_2", null, "AGAIN", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"b\">]>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">"
            })
    void refusesDocumentTypesAndWithThemEveryEntity(String doctype) {
        assertThat(refusals(doctype + document("<bpmn:task id=\"a\" name=\"&a;\"/>")))
                .containsExactly("body xml-doctype");
    }

    @Test
    void fetchesNoSchemaThatADocumentPointsTo() throws IOException {
        try (ServerSocket nobody = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            nobody.setSoTimeout(300);
            String hint = " xsi:schemaLocation=\"urn:other http://127.0.0.1:" + nobody.getLocalPort() + "/other.xsd\"";
            String document = (OPEN + hint
                            + "><bpmn:process id=\"p\"><bpmn:task id=\"A\"/></bpmn:process></bpmn:definitions>")
                    .replace("<bpmn:task", "<bpmn:task other:x=\"1\"");

            assertThat(Objects.requireNonNull(read(document).flow()).nodes()).hasSize(1);
            assertThat(catchThrowableOfType(java.net.SocketTimeoutException.class, nobody::accept))
                    .isNotNull();
        }
    }

    @Test
    void refusesWhatIsTooDeepTooLongOrTooLarge() {
        String deep = "<bpmn:extensionElements>" + "<other:a>".repeat(20_000) + "</other:a>".repeat(20_000)
                + "</bpmn:extensionElements>";
        assertThat(refusals(document(deep))).containsExactly("body not-bpmn");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 9_000; i++) {
            many.append("<bpmn:task id=\"t").append(i).append("\"/>");
        }
        assertThat(refusals(document(many.toString()))).containsExactly("body bpmn-too-large");
        assertThat(refusals(document("<!--" + "x".repeat(600_000) + "-->"))).containsExactly("body bpmn-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<a/>", "{\"code\":\"X\"}", "<definitions/>"})
    void refusesWhatIsNotBpmn(String document) {
        assertThat(refusals(document)).containsExactly("body not-bpmn");
    }

    @Test
    void refusesBpmnThatBreaksItsOwnSchema() {
        assertThat(refusals(document("<bpmn:task id=\"a\"/><bpmn:task id=\"a\"/>")))
                .containsExactly("body not-bpmn");
        assertThat(refusals(document("<bpmn:sequenceFlow id=\"f\" sourceRef=\"no\" targetRef=\"where\"/>")))
                .containsExactly("body not-bpmn");
        assertThat(refusals(document("<bpmn:teaBreak id=\"a\"/>"))).containsExactly("body not-bpmn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<bpmn:inclusiveGateway id=\"x\"/>",
                "<bpmn:subProcess id=\"x\"/>",
                "<bpmn:startEvent id=\"x\"><bpmn:timerEventDefinition id=\"t\"/></bpmn:startEvent>",
                "<bpmn:endEvent id=\"x\"><bpmn:terminateEventDefinition id=\"t\"/></bpmn:endEvent>",
                "<bpmn:intermediateThrowEvent id=\"x\"/>",
                "<bpmn:userTask id=\"x\"><bpmn:multiInstanceLoopCharacteristics id=\"m\"/></bpmn:userTask>"
            })
    void refusesByNameWhatAProcessHereCannotSay(String element) {
        assertThat(refusals(document(element))).containsExactly("bpmn.x bpmn-unsupported");
    }

    @Test
    void refusesAParallelGatewayThatJoinsAndSplitsAtOnce() {
        assertThat(refusals(document("""
                <bpmn:task id="a"/><bpmn:task id="b"/><bpmn:task id="c"/><bpmn:task id="d"/><bpmn:parallelGateway id="g"/>
                <bpmn:sequenceFlow id="f1" sourceRef="a" targetRef="g"/><bpmn:sequenceFlow id="f2" sourceRef="b" targetRef="g"/>
                <bpmn:sequenceFlow id="f3" sourceRef="g" targetRef="c"/><bpmn:sequenceFlow id="f4" sourceRef="g" targetRef="d"/>"""))).containsExactly("bpmn.g bpmn-unsupported");
    }

    @Test
    void namesEveryExtensionThatCannotBeRead() {
        assertThat(refusals(document("""
                <bpmn:task id="A"><bpmn:extensionElements><motcua:task kind="DANCE" share="half" signature="X"/>
                </bpmn:extensionElements></bpmn:task>""")))
                .containsExactly("bpmn.A.kind one-of", "bpmn.A.share wrong-type", "bpmn.A.signature one-of");
    }

    @Test
    void namesTheLinkThatLeadsToNoStep() {
        assertThat(refusals(document("""
                        <bpmn:startEvent id="Start"/><bpmn:userTask id="Check"/>
                        <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Check"/>
                        <bpmn:sequenceFlow id="F2" sourceRef="Check" targetRef="Note"/>
                        <bpmn:sequenceFlow id="F3" sourceRef="Data" targetRef="Check"/>
                        <bpmn:dataObject id="Data"/>
                        <bpmn:textAnnotation id="Note"><bpmn:text>x</bpmn:text></bpmn:textAnnotation>""")))
                .contains("bpmn.F2.targetRef bpmn-no-step", "bpmn.F3.sourceRef bpmn-no-step");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<bpmn:process>", "<bpmn:process id=\"Process_\">"})
    void readsAProcessThatHasNoNameOfItsOwn(String process) {
        assertThat(read(OPEN + ">" + process + ONE_STEP + "</bpmn:process></bpmn:definitions>")
                        .code())
                .isEqualTo("PROCESS");
    }

    @Test
    void passesOverAPoolWithNothingInIt() {
        assertThat(read(OPEN + "><bpmn:collaboration id='C'><bpmn:participant id='P1' processRef='Citizen'/>"
                                + "<bpmn:participant id='P2' processRef='Office'/></bpmn:collaboration>"
                                + "<bpmn:process id='Citizen'><bpmn:documentation/></bpmn:process>"
                                + "<bpmn:process id='Office'>" + ONE_STEP + "</bpmn:process></bpmn:definitions>")
                        .code())
                .isEqualTo("OFFICE");
    }

    @Test
    void keepsStepsApartWhoseIdsAreAlike() {
        ProcessDefinition process = read(document("""
                <bpmn:startEvent id="Start"/><bpmn:userTask id="Duyệt_1"/><bpmn:userTask id="Duyết_1"/>
                <bpmn:userTask id="step-a"/><bpmn:userTask id="Step_A"/><bpmn:endEvent id="End"/>
                <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Duyết_1"/>
                <bpmn:sequenceFlow id="F2" sourceRef="Duyết_1" targetRef="Duyệt_1"/>
                <bpmn:sequenceFlow id="F3" sourceRef="Duyệt_1" targetRef="step-a"/>
                <bpmn:sequenceFlow id="F4" sourceRef="step-a" targetRef="Step_A"/>
                <bpmn:sequenceFlow id="F5" sourceRef="Step_A" targetRef="End"/>"""));

        assertThat(Objects.requireNonNull(process.flow()).nodes())
                .extracting(node -> node.code())
                .containsExactly("START", "DUYET_1", "DUYET_1_2", "STEP_A", "STEP_A_2", "END");
        assertThat(process.flow().links())
                .extracting(link -> link.from() + " " + link.to())
                .containsExactly(
                        "START DUYET_1_2", "DUYET_1_2 DUYET_1", "DUYET_1 STEP_A", "STEP_A STEP_A_2", "STEP_A_2 END");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1", "windows-1258", "no-such-encoding"})
    void readsOrRefusesOtherEncodings(String declared) {
        byte[] inUtf8 = ("<?xml version='1.0' encoding='" + declared + "'?>" + document(ONE_STEP))
                .getBytes(StandardCharsets.UTF_8);
        byte[] broken = "<a>\u00e9</a>".getBytes(StandardCharsets.ISO_8859_1);

        Throwable failure = org.assertj.core.api.Assertions.catchThrowable(() -> BpmnReader.read(inUtf8));

        assertThat(failure == null || failure instanceof InvalidRequest).isTrue();
        assertThat(catchThrowableOfType(InvalidRequest.class, () -> BpmnReader.read(broken)))
                .isNotNull();
    }

    @Test
    void wantsOneProcess() {
        assertThat(refusals(OPEN + "/>")).containsExactly("body one-process");
    }
}
