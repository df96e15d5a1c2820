package vn.motcua.catalog.form.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.application.FindingProcedures;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.NotFound;

/** Reads the form of a case. */
@ApplicationScoped
public class ReadingForms {

    private final FindingProcedures finding;

    ReadingForms(FindingProcedures finding) {
        this.finding = finding;
    }

    /**
     * A form of a published version.
     *
     * @param form schema and layout, as published
     * @param tag another one whenever anything of the procedure is another
     */
    public record PublishedForm(String procedureCode, int version, String caseCode, JsonNode form, String tag) {

        /** The JSON Schema of the answers. */
        public JsonNode schema() {
            return form.path("schema");
        }
    }

    /**
     * The form of a case.
     *
     * @throws NotFound without such a version or case
     */
    public Uni<PublishedForm> of(String code, int version, String caseCode) {
        return finding.version(code, version).map(shown -> in(shown, caseCode).orElseThrow(NotFound::new));
    }

    /**
     * The form that somebody's answers are for.
     *
     * @param version null for the one in force
     * @param caseCode null for the usual one
     * @throws InvalidRequest naming the field that leads to no form
     */
    public Uni<PublishedForm> forAnswers(String code, @Nullable Integer version, @Nullable String caseCode) {
        Uni<FindingProcedures.Shown> shown = version == null ? finding.current(code) : finding.version(code, version);
        return shown.onFailure(NotFound.class)
                .transform(absent -> InvalidRequest.field(
                        version == null ? "procedureCode" : "version",
                        version == null ? "unknown-procedure" : "unknown-version"))
                .map(found -> in(found, caseCode).orElseThrow(() -> InvalidRequest.field("caseCode", "unknown-case")));
    }

    private static Optional<PublishedForm> in(FindingProcedures.Shown shown, @Nullable String caseCode) {
        JsonNode body = shown.body();
        return StreamSupport.stream(body.path("cases").spliterator(), false)
                .filter(one -> caseCode == null || one.path("code").asText().equals(caseCode))
                .findFirst()
                .map(one -> new PublishedForm(
                        body.path("code").asText(),
                        body.path("version").asInt(),
                        one.path("code").asText(),
                        one.path("form"),
                        shown.tag()));
    }
}
