package vn.motcua.workflow.casefile.persistence;

import static vn.motcua.workflow.casefile.persistence.TaskRows.instant;
import static vn.motcua.workflow.casefile.persistence.TaskRows.instantOrNull;
import static vn.motcua.workflow.casefile.persistence.TaskRows.time;

import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.Marking;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Writes;
import vn.motcua.workflow.casefile.model.CaseLife;
import vn.motcua.workflow.casefile.model.CaseState;
import vn.motcua.workflow.casefile.model.Delivery;
import vn.motcua.workflow.casefile.model.IssuedResult;
import vn.motcua.workflow.casefile.model.PinnedProcedure;
import vn.motcua.workflow.casefile.model.Progress;
import vn.motcua.workflow.casefile.model.Proposal;
import vn.motcua.workflow.casefile.model.Reception;
import vn.motcua.workflow.casefile.model.Standing;
import vn.motcua.workflow.casefile.model.Verdict;
import vn.motcua.workflow.deadline.model.Term;

/**
 * Cases as rows. The alarm on the row is the dossier's own time, which stands from reception to result; each step's alarm stands on its task. So a
 * move changes no column that an index holds, and PostgreSQL keeps the new version of the row on its page (HOT). Only the issue of a result does.
 */
final class CaseRows {

    static final String COLUMNS = """
            c.dossier_id, c.dossier_code, c.procedure_code, c.procedure_version, c.case_code, c.channel, c.unit, c.receiving_unit,
            c.applicant, c.state, c.task_no, c.received_at, c.opened_at, c.due_at, c.nearly_due_at, c.nearly_due_marked_at,
            c.overdue_marked_at, c.processing_started_at, c.appraised_by, c.proposal, c.decision, c.result_code, c.result_title,
            c.issued_at, c.delivered_by, c.proof_kind, c.proof_reference, c.returned_at, c.withdrawn_at, c.event_seq, c.audit_seq,
            c.audit_hash, c.version, coalesce(c.life, c.state) as life, c.marking, c.by_stages, c.paused_at,
            coalesce(c.promised_due_at, c.due_at) as promised_at
            """;

    private static final TableRows INSERT = TableRows.of("""
            insert into cases (dossier_id, unit, state, task_no, nearly_due_marked_at, overdue_marked_at, next_alarm_at, attention,
                   processing_started_at, appraised_by, proposal, decision, result_code, result_title, issued_at, delivered_by,
                   proof_kind, proof_reference, returned_at, withdrawn_at, event_seq, audit_seq, audit_hash, version, life, marking,
                   due_at, nearly_due_at, paused_at, promised_due_at, ended_as, dossier_code, procedure_code, procedure_version, case_code, channel, receiving_unit, applicant, received_at,
                   opened_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
                    $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40)
            """);

    private static final TableRows UPDATE = TableRows.of("""
            update cases set unit = $2, state = $3, task_no = $4, nearly_due_marked_at = $5, overdue_marked_at = $6,
                   next_alarm_at = $7, attention = $8, processing_started_at = $9, appraised_by = $10, proposal = $11, decision = $12,
                   result_code = $13, result_title = $14, issued_at = $15, delivered_by = $16, proof_kind = $17,
                   proof_reference = $18, returned_at = $19, withdrawn_at = $20, event_seq = $21, audit_seq = $22, audit_hash = $23,
                   version = $24, life = $25, marking = $26, due_at = $27, nearly_due_at = $28, paused_at = $29, promised_due_at = $30,
                   ended_as = $31
             where dossier_id = $1
            """);

    private CaseRows() {}

    static void insert(Writes writes, CaseAtHand at) {
        Reception reception = at.reception();
        writes.write(INSERT, concat(changing(at), new @Nullable Object[] {
            reception.dossierCode(),
            reception.procedure().code(),
            reception.procedure().version(),
            reception.procedure().caseCode(),
            reception.channel(),
            reception.receivingUnit(),
            reception.applicant(),
            time(reception.receivedAt()),
            time(at.openedAt())
        }));
    }

    static void update(Writes writes, CaseAtHand at) {
        writes.write(UPDATE, changing(at));
    }

    private static @Nullable Object[] changing(CaseAtHand at) {
        Standing standing = at.standing();
        Progress progress = standing.progress();
        @Nullable IssuedResult result = progress.result();
        @Nullable Delivery delivery = result == null ? null : result.delivery();
        return new @Nullable Object[] {
            at.dossierId(),
            standing.unit(),
            standing.state().name(),
            standing.taskNo(),
            time(standing.term().nearlyDueMarkedAt()),
            time(standing.term().overdueMarkedAt()),
            standing.life().isRunning() ? time(standing.term().nextAlarm()) : null,
            name(at.work().attention()),
            time(progress.startedAt()),
            progress.appraisedBy(),
            name(progress.proposal()),
            name(progress.decision()),
            result == null ? null : result.code(),
            result == null ? null : result.title(),
            result == null ? null : time(result.issuedAt()),
            delivery == null ? null : delivery.channel().name(),
            delivery == null ? null : delivery.proof().name(),
            delivery == null ? null : delivery.reference(),
            result == null ? null : time(result.returnedAt()),
            time(progress.withdrawnAt()),
            at.eventSeq(),
            at.auditHead().seq(),
            at.auditHead().hash(),
            at.version(),
            standing.life().name(),
            standing.marking().text(),
            time(standing.term().dueAt()),
            time(standing.term().nearlyDueAt()),
            time(standing.pausedAt()),
            at.reception().dueAt().equals(standing.term().dueAt())
                    ? null
                    : time(at.reception().dueAt()),
            standing.life().isFinal() ? standing.life().name() : null
        };
    }

    static Reception reception(Row row) {
        return new Reception(
                row.getUUID("dossier_id"),
                row.getString("dossier_code"),
                new PinnedProcedure(
                        row.getString("procedure_code"),
                        row.getInteger("procedure_version"),
                        row.getString("case_code"),
                        row.getBoolean("by_stages")),
                row.getString("channel"),
                row.getString("receiving_unit"),
                row.getString("unit"),
                instant(row, "received_at"),
                instant(row, "promised_at"),
                row.getUUID("applicant"));
    }

    static Standing standing(Row row) {
        return new Standing(
                CaseLife.valueOf(row.getString("life")),
                CaseState.valueOf(row.getString("state")),
                Marking.of(row.getString("marking")),
                row.getString("unit"),
                row.getInteger("task_no"),
                new Term(
                        instant(row, "due_at"),
                        instant(row, "nearly_due_at"),
                        instantOrNull(row, "nearly_due_marked_at"),
                        instantOrNull(row, "overdue_marked_at")),
                progress(row),
                instantOrNull(row, "paused_at"));
    }

    private static Progress progress(Row row) {
        @Nullable UUID appraisedBy = row.getUUID("appraised_by");
        return new Progress(
                instantOrNull(row, "processing_started_at"),
                appraisedBy,
                word(row, "proposal", Proposal.class),
                word(row, "decision", Verdict.class),
                result(row),
                instantOrNull(row, "withdrawn_at"));
    }

    private static @Nullable IssuedResult result(Row row) {
        @Nullable String code = row.getString("result_code");
        return code == null
                ? null
                : new IssuedResult(
                        code,
                        row.getString("result_title"),
                        instant(row, "issued_at"),
                        delivery(row),
                        instantOrNull(row, "returned_at"));
    }

    private static @Nullable Delivery delivery(Row row) {
        Delivery.@Nullable Channel channel = word(row, "delivered_by", Delivery.Channel.class);
        Delivery.@Nullable Proof proof = word(row, "proof_kind", Delivery.Proof.class);
        return channel == null || proof == null ? null : new Delivery(channel, proof, row.getString("proof_reference"));
    }

    private static <E extends Enum<E>> @Nullable E word(Row row, String column, Class<E> words) {
        @Nullable String text = row.getString(column);
        return text == null ? null : Enum.valueOf(words, text);
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    private static @Nullable Object[] concat(@Nullable Object[] first, @Nullable Object[] second) {
        @Nullable Object[] all = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
