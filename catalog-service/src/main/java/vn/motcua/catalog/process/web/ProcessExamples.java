package vn.motcua.catalog.process.web;

/** Examples of the OpenAPI document; a test sends them. */
final class ProcessExamples {

    static final String JSON = """
            {"code":"STANDARD","version":1,"steps":[],"flow":{"nodes":[
            {"type":"START","code":"START"},
            {"type":"TASK","code":"APPRAISE","name":{"vi":"Thẩm định hồ sơ","en":"Appraise the dossier"},"kind":"APPRAISAL","role":"appraiser","share":60},
            {"type":"TASK","code":"APPROVE","name":{"vi":"Phê duyệt","en":"Approve"},"kind":"APPROVAL","role":"approver","share":20},
            {"type":"CHOICE","code":"DECISION","name":{"vi":"Quyết định?","en":"Decision?"},"answers":["APPROVED","SENT_BACK"]},
            {"type":"TASK","code":"ISSUE","name":{"vi":"Ban hành kết quả","en":"Issue the result"},"kind":"ISSUE","role":"clerk","share":10,"signature":"AGENCY"},
            {"type":"TASK","code":"HAND_OVER","name":{"vi":"Trả kết quả","en":"Hand over the result"},"kind":"HAND_OVER","role":"clerk","share":10},
            {"type":"END","code":"RETURNED","name":{"vi":"Đã trả kết quả","en":"Result returned"},"outcome":"RESULT"}],
            "links":[{"from":"START","to":"APPRAISE"},{"from":"APPRAISE","to":"APPROVE"},{"from":"APPROVE","to":"DECISION"},
            {"from":"DECISION","to":"ISSUE","when":"APPROVED","name":{"vi":"Đồng ý","en":"Approved"}},
            {"from":"DECISION","to":"APPRAISE","when":"SENT_BACK","name":{"vi":"Trả lại","en":"Sent back"}},
            {"from":"ISSUE","to":"HAND_OVER"},{"from":"HAND_OVER","to":"RETURNED"}]}}""";

    static final String BPMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:motcua="urn:vn:motcua:bpmn:v1" targetNamespace="https://motcua.vn/catalog/processes">
            <process id="Process_SHORT" isExecutable="false">
            <startEvent id="START"/>
            <userTask id="APPRAISE" name="Thẩm định hồ sơ"><extensionElements><motcua:text en="Appraise the dossier"/><motcua:task kind="APPRAISAL" role="appraiser" share="100"/></extensionElements></userTask>
            <endEvent id="DONE" name="Đã xong"><extensionElements><motcua:text en="Done"/><motcua:end outcome="RESULT"/></extensionElements></endEvent>
            <sequenceFlow id="Flow_1" sourceRef="START" targetRef="APPRAISE"/>
            <sequenceFlow id="Flow_2" sourceRef="APPRAISE" targetRef="DONE"/>
            </process></definitions>""";

    static final String FINDINGS = """
            {"clean":false,"findings":[{"field":"flow.nodes[1].role","step":"APPRAISE","rule":"step-without-actor",
            "text":{"vi":"Bước này chưa có vai trò thực hiện. Hãy gán một vai trò cán bộ.",
            "en":"Nobody is assigned to this step. Assign a role of officers."}}]}""";

    private ProcessExamples() {}
}
