package vn.motcua.catalog.process.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.catalog.procedure.application.FindingProcedures;
import vn.motcua.catalog.procedure.model.ProcessDefinition;
import vn.motcua.kit.refusal.NotFound;

/** Reads the process of a case of a published version. */
@ApplicationScoped
public class ReadingProcesses {

    private final FindingProcedures finding;
    private final ObjectMapper json;

    ReadingProcesses(FindingProcedures finding, ObjectMapper json) {
        this.finding = finding;
        this.json = json;
    }

    /**
     * The process.
     *
     * @throws NotFound without such a version or such a case
     */
    public Uni<ProcessDefinition> of(String code, int version, String caseCode) {
        return finding.version(code, version).map(body -> body.path("cases")
                .valueStream()
                .filter(one -> one.path("code").asText().equals(caseCode))
                .findFirst()
                .map(one -> parse(one.path("process")))
                .orElseThrow(NotFound::new));
    }

    private ProcessDefinition parse(JsonNode process) {
        try {
            return json.treeToValue(process, ProcessDefinition.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored process cannot be read", unreadable);
        }
    }
}
