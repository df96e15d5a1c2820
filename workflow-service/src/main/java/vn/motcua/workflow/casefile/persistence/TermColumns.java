package vn.motcua.workflow.casefile.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.workflow.deadline.model.Term;

/** A term as columns. */
@Embeddable
record TermColumns(
        @Column(name = "due_at") Instant dueAt,
        @Column(name = "nearly_due_at") Instant nearlyDueAt,
        @Nullable @Column(name = "nearly_due_marked_at") Instant nearlyDueMarkedAt,
        @Nullable @Column(name = "overdue_marked_at") Instant overdueMarkedAt) {

    static TermColumns of(Term term) {
        return new TermColumns(term.dueAt(), term.nearlyDueAt(), term.nearlyDueMarkedAt(), term.overdueMarkedAt());
    }

    Term term() {
        return new Term(dueAt, nearlyDueAt, nearlyDueMarkedAt, overdueMarkedAt);
    }
}
