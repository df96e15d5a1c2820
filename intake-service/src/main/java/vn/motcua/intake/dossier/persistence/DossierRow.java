package vn.motcua.intake.dossier.persistence;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.ChosenCase;
import vn.motcua.intake.dossier.model.Concessions;
import vn.motcua.intake.dossier.model.Dossier;
import vn.motcua.intake.dossier.model.DossierEvent;
import vn.motcua.intake.dossier.model.DossierEvent.DossierReceived;
import vn.motcua.intake.dossier.model.DossierEvent.DossierRefused;
import vn.motcua.intake.dossier.model.DossierEvent.DossierSubmitted;
import vn.motcua.intake.dossier.model.DossierEvent.DossierWithdrawn;
import vn.motcua.intake.dossier.model.DossierEvent.SupplementAnswered;
import vn.motcua.intake.dossier.model.DossierEvent.SupplementLapsed;
import vn.motcua.intake.dossier.model.DossierEvent.SupplementReminded;
import vn.motcua.intake.dossier.model.DossierEvent.SupplementRequested;
import vn.motcua.intake.dossier.model.DossierEvent.WithdrawalRequested;
import vn.motcua.intake.dossier.model.DossierState;
import vn.motcua.intake.dossier.model.DossierTransitions;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.model.Offices;
import vn.motcua.intake.dossier.model.SupplementState;
import vn.motcua.intake.reference.model.ApplicantKind;
import vn.motcua.intake.reference.model.Channel;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.deed.Subject;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Times;
import vn.motcua.transactions.Writes;

/**
 * A dossier that a command has locked, or is about to file: what it decides about, and the counters that its deeds move. Nothing personal is here.
 * Its own statement comes after its deeds.
 */
public final class DossierRow implements Subject {

    /** In the order of {@link #read}. */
    static final String COLUMNS = """
            d.id, d.status, d.withdrawal_requested_at is not null and d.withdrawal_refused_at is null and d.withdrawn_at is null,
            exists (select from supplements s where s.dossier_id = d.id and s.state = 'OPEN'),
            d.owner_ref, d.procedure_code, d.procedure_version, d.case_code, d.channel, d.applicant_kind, d.quantities, d.groups,
            d.receiving_unit, d.competent_unit, d.submitted_at, d.event_seq, d.timeline_length, d.audit_seq, d.audit_hash""";

    private static final TableRows FILE = TableRows.of("""
            insert into dossiers (id, status, owner_ref, procedure_code, procedure_version, case_code, channel, applicant_kind, quantities,
                   receiving_unit, competent_unit, submitted_at, event_seq, timeline_length, audit_seq, audit_hash, portal_code, content_hash, groups)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            """);

    private static final TableRows FILE_CONTENT =
            TableRows.of("insert into dossier_contents (dossier_id, content) values ($1, $2)");

    private static final String MOVE =
            "update dossiers set event_seq = $2, timeline_length = $3, audit_seq = $4, audit_hash = $5, status = $6";

    private static final String OF_IT = " where id = $1";

    private static final TableRows RECEIVE = TableRows.of(MOVE + """
            , code = $7, receiving_unit = $8, competent_unit = $9, procedure_version = $10, received_at = $11, received_by = $12, due_at = $13""" + OF_IT);

    private static final TableRows REFUSE = TableRows.of(MOVE + """
            , refused_at = $7, refusal_reason = $8, refusal_legal_ground = $9, refusal_explanation = $10""" + OF_IT);

    private static final TableRows TOLD = TableRows.of(MOVE + OF_IT);

    private static final TableRows WITHDRAW = TableRows.of(MOVE + ", withdrawn_at = $7" + OF_IT);

    private static final TableRows WISH =
            TableRows.of(MOVE + ", withdrawal_requested_at = $7, withdrawal_refused_at = null" + OF_IT);

    private static final String DECIDE_ON_GROUPS =
            "update dossiers set audit_seq = $2, audit_hash = $3, groups = $4 where id = $1";

    private static final String AUDITED = "update dossiers set audit_seq = $2, audit_hash = $3 where id = $1";

    private final Dossier dossier;
    private DossierState state;
    private long eventSeq;
    private int timelineLength;
    private AuditHead auditHead;

    private DossierRow(Dossier dossier, long eventSeq, int timelineLength, AuditHead auditHead) {
        this.dossier = dossier;
        this.state = dossier.state();
        this.eventSeq = eventSeq;
        this.timelineLength = timelineLength;
        this.auditHead = auditHead;
    }

    static DossierRow read(Row row) {
        Columns columns = new Columns(row);
        Dossier dossier = new Dossier(
                columns.uuid(),
                DossierState.of(columns.count()),
                columns.flag(),
                columns.flag(),
                columns.uuid(),
                new ChosenCase(columns.text(), columns.count(), columns.text()),
                columns.one(Channel.class),
                columns.one(ApplicantKind.class),
                StoredJson.quantities(columns.text()),
                StoredJson.groups(columns.textOrNull()),
                new Offices(columns.text(), columns.text()),
                columns.moment());
        return new DossierRow(
                dossier, columns.number(), columns.count(), new AuditHead(columns.number(), columns.text()));
    }

    /** A new one, out of the event that files it. */
    public static DossierRow filed(DossierSubmitted filed, Map<String, Integer> quantities, Concessions groups) {
        Dossier dossier = new Dossier(
                filed.dossierId(),
                DossierState.DRAFT,
                false,
                false,
                filed.ownerRef(),
                filed.chosen(),
                filed.channel(),
                filed.applicantKind(),
                quantities,
                groups,
                filed.offices(),
                filed.submittedAt());
        return new DossierRow(dossier, 0, 0, AuditHead.START);
    }

    /** As decisions see it. */
    public Dossier toModel() {
        return dossier;
    }

    /** Writes a new dossier with everything personal about it beside it. */
    public void file(Writes writes, DossierSubmitted filed, String told, Filing filing, byte[] contentHash) {
        tell(writes, filed, told, null);
        writes.write(
                FILE,
                dossier.id(),
                status(),
                dossier.ownerRef(),
                dossier.chosen().procedureCode(),
                dossier.chosen().version(),
                dossier.chosen().caseCode(),
                dossier.channel().name(),
                dossier.applicantKind().name(),
                StoredJson.write(dossier.quantities()),
                dossier.offices().receiving(),
                dossier.offices().competent(),
                Times.utc(dossier.submittedAt()),
                eventSeq,
                timelineLength,
                auditHead.seq(),
                auditHead.hash(),
                filing.portalCode(),
                Buffer.buffer(contentHash),
                StoredJson.write(dossier.groups()));
        writes.write(FILE_CONTENT, dossier.id(), StoredJson.write(filing));
    }

    /**
     * Writes what was decided.
     *
     * @param told wire name of the event
     * @param details JSON that stands on record with it, e.g. the sum of a due date
     * @param explanation what an officer explained; for the applicant only, never published
     */
    public void move(
            Writes writes, DossierEvent event, String told, @Nullable String details, @Nullable String explanation) {
        tell(writes, event, told, details);
        switch (event) {
            case DossierSubmitted ignored -> throw new IllegalArgumentException("filed by file()");
            case DossierReceived received -> receive(writes, received);
            case DossierRefused refused -> {
                update(
                        writes,
                        REFUSE,
                        Times.utc(refused.refusedAt()),
                        refused.reason().name(),
                        refused.legalGround(),
                        explanation);
                closeSupplements(writes, refused);
            }
            case DossierWithdrawn withdrawn -> {
                update(writes, WITHDRAW, Times.utc(withdrawn.withdrawnAt()));
                closeSupplements(writes, withdrawn);
            }
            case SupplementRequested requested -> {
                update(writes, TOLD);
                SupplementRows.open(writes, requested.supplement());
            }
            case SupplementAnswered ignored -> update(writes, TOLD);
            case SupplementReminded reminded -> {
                update(writes, TOLD);
                SupplementRows.remind(writes, reminded.supplement(), reminded.remindedAt());
            }
            case SupplementLapsed lapsed -> {
                // Before reception a refusal follows in the same transaction, and a row is written once.
                if (!lapsed.supplement().beforeReception()) {
                    update(writes, TOLD);
                }
                SupplementRows.lapse(writes, lapsed.supplement(), lapsed.lapsedAt());
            }
            case WithdrawalRequested requested -> update(writes, WISH, Times.utc(requested.requestedAt()));
        }
    }

    private void closeSupplements(Writes writes, DossierEvent event) {
        if (dossier.supplementOpen()) {
            SupplementRows.close(writes, dossier.id(), SupplementState.ENDED, event.happenedAt());
        }
    }

    private void receive(Writes writes, DossierReceived received) {
        update(
                writes,
                RECEIVE,
                received.dossierCode(),
                received.offices().receiving(),
                received.offices().competent(),
                received.chosen().version(),
                Times.utc(received.receivedAt()),
                received.receivedBy(),
                Times.utc(received.dueAt()));
    }

    private void update(Writes writes, TableRows statement, @Nullable Object... decided) {
        @Nullable Object[] row = new @Nullable Object[6 + decided.length];
        row[0] = dossier.id();
        row[1] = eventSeq;
        row[2] = timelineLength;
        row[3] = auditHead.seq();
        row[4] = auditHead.hash();
        row[5] = status();
        System.arraycopy(decided, 0, row, 6, decided.length);
        writes.write(statement, row);
    }

    /** Writes only that something was done to it, such as reading what was filed. */
    public void audited(Writes writes) {
        writes.write(AUDITED, dossier.id(), auditHead.seq(), auditHead.hash());
    }

    /** Writes what was decided about the groups that the applicant states. */
    public void decide(Writes writes, Concessions groups) {
        writes.write(DECIDE_ON_GROUPS, dossier.id(), auditHead.seq(), auditHead.hash(), StoredJson.write(groups));
    }

    private void tell(Writes writes, DossierEvent event, String told, @Nullable String details) {
        state = DossierTransitions.TABLE.next(state, event.what());
        timelineLength++;
        TimelineRow.write(
                writes,
                dossier.id(),
                timelineLength,
                new TimelineRow(event.happenedAt(), told, event.step(), state.nationalStatus(), details));
    }

    private short status() {
        return (short) state.nationalStatus();
    }

    @Override
    public long nextEventSeq() {
        return ++eventSeq;
    }

    @Override
    public String auditSubject() {
        return "dossier:" + dossier.id();
    }

    @Override
    public AuditHead auditHead() {
        return auditHead;
    }

    @Override
    public void auditHead(AuditHead head) {
        auditHead = head;
    }
}
