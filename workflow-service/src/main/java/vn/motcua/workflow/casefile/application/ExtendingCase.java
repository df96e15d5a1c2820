package vn.motcua.workflow.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import vn.motcua.eventing.EventIds;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.processflow.ExtensionRule;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.model.CaseCommand;
import vn.motcua.workflow.casefile.model.Extension;
import vn.motcua.workflow.casefile.model.StepAnswers;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.FormRows;
import vn.motcua.workflow.deadline.model.Term;
import vn.motcua.workflow.deadline.model.Terms;
import vn.motcua.workingtime.YearNotApproved;

/** Whoever the version names puts the promised date off, before it has come, with an apology (Form 04). */
@ApplicationScoped
public class ExtendingCase {

    private final OfficerMoves moves;
    private final InstantSource clock;

    ExtendingCase(OfficerMoves moves, InstantSource clock) {
        this.moves = moves;
        this.clock = clock;
    }

    /** Puts it off by whole working days. It takes one trip more than other commands, because earlier extensions count. */
    public Decision<CaseAtHand> extend(Transaction tx, OfficerOrder order, int workingDays, String reason) {
        return moves.carryOutWhenReady(tx, order, ready -> {
            Asked<List<FormRows.Kept>> papers = FormRows.of(tx, order.dossierId());
            return tx.answers().map(answered -> {
                int earlier =
                        (int) FormRows.of(papers.answer(), Extension.class).count();
                return command(ready, workingDays, reason, earlier + 1);
            });
        });
    }

    private CaseCommand command(OfficerMoves.Ready ready, int workingDays, String reason, int no) {
        CaseAtHand at = ready.at();
        Instant now = clock.instant();
        Instant receivedAt = at.reception().receivedAt();
        ExtensionRule rule = ready.file().process().extension();
        Term term = at.standing().term();
        Term later;
        try {
            Terms terms = ready.reckoning().terms().apply(at.standing().unit());
            requireAtMost(
                    workingDays,
                    rule.workingDays() == null
                            ? terms.workingDays(receivedAt, at.reception().dueAt())
                            : rule.workingDays());
            later = terms.extended(term, receivedAt, workingDays, now);
        } catch (YearNotApproved unknownHours) {
            throw InvalidRequest.field("workingDays", "beyond-calendar");
        }
        return new CaseCommand.ExtendCase(
                ready.by(),
                new Extension(
                        EventIds.next(),
                        no,
                        workingDays,
                        reason,
                        ready.by().id(),
                        rule.signer(),
                        now,
                        receivedAt,
                        at.reception().dueAt(),
                        term.dueAt(),
                        later.dueAt()),
                later,
                StepAnswers.NONE);
    }

    private static void requireAtMost(int workingDays, int most) {
        if (workingDays > most) {
            InvalidRequest refusal = new InvalidRequest();
            refusal.at("workingDays", "days-at-most", Map.of("most", most));
            throw refusal;
        }
    }
}
