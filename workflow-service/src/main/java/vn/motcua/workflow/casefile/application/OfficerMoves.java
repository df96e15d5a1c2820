package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.refusal.Stale;
import vn.motcua.workflow.casefile.model.CaseCommand;
import vn.motcua.workflow.casefile.model.CaseFile;
import vn.motcua.workflow.casefile.model.Move;
import vn.motcua.workflow.casefile.model.Officer;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.CaseRow;
import vn.motcua.workflow.casefile.persistence.Cases;
import vn.motcua.workflow.casefile.persistence.PinnedProcedure;
import vn.motcua.workflow.deadline.DeadlineConfig;
import vn.motcua.workflow.deadline.model.Terms;
import vn.motcua.workflow.reference.Calendars;
import vn.motcua.workflow.reference.Procedures;

/** How every command of an officer runs: load the case through the officer's rights, let the rules decide, enter the move. */
@ApplicationScoped
class OfficerMoves {

    private final Cases cases;
    private final Procedures procedures;
    private final Calendars calendars;
    private final CaseBook book;
    private final DeadlineConfig deadlines;
    private final Clock clock;

    OfficerMoves(
            Cases cases,
            Procedures procedures,
            Calendars calendars,
            CaseBook book,
            DeadlineConfig deadlines,
            Clock clock) {
        this.cases = cases;
        this.procedures = procedures;
        this.calendars = calendars;
        this.book = book;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** A case with what its rules need. */
    record Ready(CaseAtHand at, CaseFile file) {}

    /** Loads the case as far as the officer may see it. */
    Uni<Ready> ready(Mutiny.Session session, OfficerOrder order) {
        return cases.forOfficer(
                        session,
                        order.dossierId(),
                        order.caller().id(),
                        order.caller().roles(),
                        LocalDate.now(clock))
                .invoke(at -> {
                    if (order.seenVersion() != null
                            && order.seenVersion() != at.row().version()) {
                        throw new Stale();
                    }
                })
                .chain(at -> {
                    PinnedProcedure pinned = at.row().procedure();
                    Procedures.Ref ref = new Procedures.Ref(pinned.code(), pinned.version());
                    return procedures
                            .load(session, List.of(ref))
                            .map(ignored -> new Ready(
                                    at,
                                    at.file(procedures
                                            .pinned(ref, pinned.caseCode())
                                            .process())));
                });
    }

    /** Lets the rules decide and enters what they decided. */
    Uni<CaseRow> carryOut(Mutiny.Session session, Ready ready, CaseCommand command) {
        return calendars.current(session).chain(hours -> {
            CaseAtHand at = ready.at();
            Move move = ready.file().decide(command);
            Changes changes = new Changes();
            release(changes, at, command.by().id());
            AuditEntry entry = new AuditEntry(
                    clock.instant(),
                    command.by().id().toString(),
                    command.action().name(),
                    details(command));
            book.enter(changes, at, move, new Terms(hours.of(at.row().unit()), deadlines.nearlyDue()), entry);
            return book.write(session, changes).replaceWith(at.row());
        });
    }

    /** A task whose responsible officer has lost the right goes on with whoever acts on it; the trail says whose it was. */
    private void release(Changes changes, CaseAtHand at, UUID by) {
        at.formerResponsible().ifPresent(former -> {
            Instant now = clock.instant();
            at.release(now).ifPresent(changes.newTasks::add);
            changes.deeds.add(new Changes.Deed(
                    at.row(), new AuditEntry(now, by.toString(), "TAKE_OVER_TASK", Map.of("from", former))));
        });
    }

    /** Both, for commands that need nothing between. */
    Uni<CaseRow> carryOut(Mutiny.Session session, OfficerOrder order, Function<Officer, CaseCommand> command) {
        return ready(session, order)
                .chain(ready -> carryOut(
                        session,
                        ready,
                        command.apply(ready.at().officer(order.caller().id()))));
    }

    /** What an inspection wants to know later; never the free texts. */
    private static Map<String, ?> details(CaseCommand command) {
        return switch (command) {
            case CaseCommand.ClaimTask _, CaseCommand.SendBackCase _ -> Map.of();
            case CaseCommand.AppraiseCase appraise -> Map.of("proposal", appraise.proposal());
            case CaseCommand.ApproveCase approve -> Map.of("verdict", approve.verdict());
            case CaseCommand.IssueResult issue -> Map.of("resultCode", issue.resultCode());
            case CaseCommand.HandOverResult handOver ->
                Map.of(
                        "channel", handOver.delivery().channel(),
                        "proof", handOver.delivery().proof());
        };
    }
}
