package vn.motcua.workflow.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.deed.Subject;

/** A deputy for an absence, while a transaction works on it. Nobody else hears of it, so it has no events. */
final class Delegation implements Subject {

    /**
     * What was arranged.
     *
     * @param from the first day of the absence
     * @param until the last one
     */
    record Terms(UUID id, String unit, UUID officer, UUID deputy, LocalDate from, LocalDate until) {}

    private final Terms terms;
    private final UUID madeBy;
    private final Instant madeAt;
    private @Nullable Instant endedAt;
    private AuditHead head;

    Delegation(Terms terms, UUID madeBy, Instant madeAt, @Nullable Instant endedAt, AuditHead head) {
        this.terms = terms;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.endedAt = endedAt;
        this.head = head;
    }

    Terms terms() {
        return terms;
    }

    UUID madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    /** Before its last day, or before its first. */
    void end(Instant now) {
        endedAt = now;
    }

    @Override
    public String auditSubject() {
        return "delegation:" + terms.id();
    }

    @Override
    public AuditHead auditHead() {
        return head;
    }

    @Override
    public void auditHead(AuditHead moved) {
        head = moved;
    }

    @Override
    public long nextEventSeq() {
        throw new IllegalStateException("a delegation has no events");
    }
}
