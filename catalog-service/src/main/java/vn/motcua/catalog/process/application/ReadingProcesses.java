package vn.motcua.catalog.process.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.catalog.procedure.application.FindingProcedures;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.processflow.ProcessDefinition;

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
     * A process of a published version.
     *
     * @param tag another one whenever anything of the procedure is another
     */
    public record ShownProcess(ProcessDefinition process, String tag) {}

    /**
     * The process.
     *
     * @throws NotFound without such a version or such a case
     */
    public Uni<ShownProcess> of(String code, int version, String caseCode) {
        return finding.version(code, version).map(shown -> shown.body()
                .path("cases")
                .valueStream()
                .filter(one -> one.path("code").asText().equals(caseCode))
                .findFirst()
                .map(one -> new ShownProcess(parse(one.path("process")), shown.tag()))
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
