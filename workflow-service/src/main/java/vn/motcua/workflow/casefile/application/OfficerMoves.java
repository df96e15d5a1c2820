package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.application.CaseDeeds.Deed;
import vn.motcua.workflow.casefile.model.CaseCommand;
import vn.motcua.workflow.casefile.model.CaseFile;
import vn.motcua.workflow.casefile.model.Move;
import vn.motcua.workflow.casefile.model.Officer;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.Cases;
import vn.motcua.workflow.deadline.DeadlineConfig;
import vn.motcua.workflow.deadline.model.Terms;
import vn.motcua.workflow.reference.Calendars;
import vn.motcua.workflow.reference.OfficeHours;

/** How every command of an officer runs: lock and read the case through the officer's rights, let the rules decide, enter the move. */
@ApplicationScoped
class OfficerMoves {

    private final PinnedProcesses processes;
    private final Calendars calendars;
    private final CaseDeeds deeds;
    private final DeadlineConfig deadlines;
    private final Clock clock;

    OfficerMoves(
            PinnedProcesses processes, Calendars calendars, CaseDeeds deeds, DeadlineConfig deadlines, Clock clock) {
        this.processes = processes;
        this.calendars = calendars;
        this.deeds = deeds;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * A case with what its rules need.
     *
     * @param at the case
     * @param file the same, as its rules see it
     * @param by who commands
     */
    record Ready(CaseAtHand at, CaseFile file, Officer by) {}

    /** A command that needs nothing but the officer. */
    Decision<CaseAtHand> carryOut(Transaction tx, OfficerOrder order, Function<Officer, CaseCommand> command) {
        return carryOutWhenReady(tx, order, ready -> Uni.createFrom().item(command.apply(ready.by())));
    }

    /** A command that needs something more, once the case is known. */
    Decision<CaseAtHand> carryOutWhenReady(
            Transaction tx, OfficerOrder order, Function<Ready, Uni<CaseCommand>> command) {
        Asked<CaseAtHand> found = Cases.lock(tx, order.dossierId(), order.asker(clock));
        Supplier<OfficeHours> hours = calendars.current(tx);
        return () -> {
            CaseAtHand at = found.answer();
            order.seen().require(at.foundVersion());
            return processes
                    .of(tx, List.of(at.reception().procedure()))
                    .map(of -> new Ready(
                            at,
                            at.file(of.process(at.reception().procedure())),
                            at.officer(order.caller().id())))
                    .chain(ready -> command.apply(ready).map(decided -> enter(tx, ready, decided, hours.get())));
        };
    }

    private CaseAtHand enter(Transaction tx, Ready ready, CaseCommand command, OfficeHours hours) {
        CaseAtHand at = ready.at();
        Move move = ready.file().decide(command);
        Instant now = clock.instant();
        release(tx, at, command, now);
        deeds.enter(
                tx,
                at,
                move,
                new Terms(hours.of(at.standing().unit()), deadlines.nearlyDue()),
                new Deed(command.by().id(), command.name(), details(command), now));
        at.write(tx);
        return at;
    }

    /** A task whose responsible officer has lost the right goes on with whoever acts on it; the trail says whose it was. */
    private void release(Transaction tx, CaseAtHand at, CaseCommand command, Instant now) {
        at.formerResponsible().ifPresent(former -> {
            at.release(now);
            deeds.enter(tx, at, List.of(), new Deed(command.by().id(), "TakeOverTask", Map.of("from", former), now));
        });
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
