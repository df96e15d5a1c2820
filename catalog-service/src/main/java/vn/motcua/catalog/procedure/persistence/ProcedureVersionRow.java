package vn.motcua.catalog.procedure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.VersionAction;
import vn.motcua.catalog.procedure.model.VersionState;
import vn.motcua.catalog.procedure.model.VersionTerm;
import vn.motcua.catalog.procedure.model.VersionTransitions;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.deed.Subject;

/** What can still change of a published version: where it stands and how long it holds. Its document stays in the table. */
@Entity(name = "ProcedureVersion")
@IdClass(ProcedureVersionRow.Key.class)
@Table(name = "procedure_versions")
@NullUnmarked
public class ProcedureVersionRow implements Subject {

    /** Versions are numbered within their procedure. */
    record Key(String code, int version) implements Serializable {}

    @Id
    private String code;

    @Id
    private int version;

    @Enumerated(EnumType.STRING)
    private VersionState state;

    @Column(name = "effective_from", updatable = false)
    private LocalDate effectiveFrom;

    @Nullable
    @Column(name = "effective_to")
    private LocalDate effectiveTo;

    @Nullable
    @Column(name = "declared_to", updatable = false)
    private LocalDate declaredTo;

    @Column(name = "event_seq")
    private long eventSeq;

    @Embedded
    private AuditHead auditHead;

    /** For Hibernate. */
    protected ProcedureVersionRow() {}

    /** Makes a move. */
    public void move(VersionAction action) {
        state = VersionTransitions.TABLE.next(state, action);
    }

    /** Names the last day in force; null for no end. */
    public void endOn(@Nullable LocalDate lastDay) {
        move(VersionAction.SET_LAST_DAY);
        effectiveTo = lastDay;
    }

    /** Takes it back before its first day: it ends before it begins. */
    public void revoke() {
        move(VersionAction.REVOKE);
        effectiveTo = effectiveFrom.minusDays(1);
    }

    /** Its term among the other versions. */
    public VersionTerm term(boolean succeeded) {
        return new VersionTerm(state, effectiveFrom, effectiveTo, succeeded);
    }

    /** Its procedure. */
    public String code() {
        return code;
    }

    /** Its number. */
    public int version() {
        return version;
    }

    /** Where it stands, as written down. */
    public VersionState state() {
        return state;
    }

    /** The first day. */
    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    /** The last day, if one is known. */
    public @Nullable LocalDate effectiveTo() {
        return effectiveTo;
    }

    /** The last day that its own decision named. */
    public @Nullable LocalDate declaredTo() {
        return declaredTo;
    }

    @Override
    public long nextEventSeq() {
        return ++eventSeq;
    }

    @Override
    public String auditSubject() {
        return code + "/" + version;
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
