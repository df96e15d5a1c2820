package vn.motcua.catalog.bulk.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.model.ImportFinding;
import vn.motcua.catalog.bulk.reading.ProcedureFile;
import vn.motcua.catalog.bulk.reading.ReadRow;
import vn.motcua.catalog.draft.application.TakingOverDraft.TakenOver;
import vn.motcua.catalog.draft.model.LeftOut;
import vn.motcua.catalog.draft.model.VersionFields;
import vn.motcua.catalog.draft.persistence.ProcedureDraftRow;
import vn.motcua.catalog.draft.persistence.StandingProcedure;
import vn.motcua.catalog.procedure.application.CheckingContent;

/** Decides what a file's word about a procedure changes. Computes only. */
@ApplicationScoped
class JudgingRows {

    private final CheckingContent checking;
    private final ObjectMapper json;

    JudgingRows(CheckingContent checking, ObjectMapper json) {
        this.checking = checking;
        this.json = json;
    }

    /**
     * Judges one row.
     *
     * @param known what the catalogue has of the procedure
     * @param file where the row comes from
     */
    Verdict judge(ReadRow.Understood row, StandingProcedure known, ProcedureFile file) {
        ObjectNode now =
                read(withDyet(row.content().deepCopy().put("code", row.code()).toString()));
        now.remove(VersionFields.SAID_BY_THE_CATALOGUE);
        ObjectNode standing = standing(known);
        ObjectNode wouldSay = file.wouldSay(standing);
        ObjectNode before = wouldSay == null ? read(known.said()) : before(wouldSay, row);
        ObjectNode merged = MergingContent.merge(standing, before, now);
        if (!known.isNew() && merged.equals(standing)) {
            return new Verdict.Unchanged(row.leftOut());
        }
        ProcedureDraftRow draft = known.draft();
        if (draft != null && !draft.isEditable()) {
            return new Verdict.Reject(new ImportFinding(row.row(), row.code(), "code", "draft-proposed", row.code()));
        }
        if (draft == null) {
            VersionFields.OWN_TO_A_VERSION.stream()
                    .filter(field -> merged.has(field) && merged.get(field).equals(standing.get(field)))
                    .forEach(merged::remove);
        }
        TakenOver taken = new TakenOver(
                merged.toString(), checking.findings(merged), wouldSay == null ? now.toString() : null, leftOut(row));
        return new Verdict.TakeOver(known, taken, row.leftOut());
    }

    /** A row with a cell that cannot be read takes nothing away: nobody knows what its writer wanted to leave. */
    private ObjectNode before(ObjectNode wouldSay, ReadRow.Understood row) {
        return row.leftOut().isEmpty() ? canonical(wouldSay) : json.createObjectNode();
    }

    private ObjectNode standing(StandingProcedure known) {
        ObjectNode standing = read(known.document());
        standing.put("code", known.code());
        standing.remove(VersionFields.SAID_BY_THE_CATALOGUE);
        return standing;
    }

    /** Ð (U+00D0), which other keyboards give for Đ, looks the same and is another letter. */
    private static String withDyet(String document) {
        return document.replace('\u00D0', '\u0110').replace('\u00F0', '\u0111');
    }

    /** As it is read back from the database: a whole number is one kind of number there, whoever wrote it. */
    private ObjectNode canonical(ObjectNode document) {
        return read(document.toString());
    }

    private ObjectNode read(@Nullable String document) {
        try {
            return document == null ? json.createObjectNode() : (ObjectNode) json.readTree(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored document cannot be read", impossible);
        }
    }

    private static List<LeftOut> leftOut(ReadRow.Understood row) {
        return row.leftOut().stream()
                .map(finding ->
                        new LeftOut(finding.field(), finding.rule(), Map.copyOf(finding.arguments()), finding.value()))
                .toList();
    }
}
