package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.motcua.processflow.PaymentPoint;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.application.CaseDeeds.Deed;
import vn.motcua.workflow.casefile.application.CaseDeeds.Reckoning;
import vn.motcua.workflow.casefile.model.CaseCommand;
import vn.motcua.workflow.casefile.model.CaseFile;
import vn.motcua.workflow.casefile.model.Move;
import vn.motcua.workflow.casefile.model.Officer;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.Cases;
import vn.motcua.workflow.casefile.persistence.FeeClearances;
import vn.motcua.workflow.deadline.DeadlineConfig;
import vn.motcua.workflow.process.model.PinnedProcess;
import vn.motcua.workflow.reference.Calendars;
import vn.motcua.workflow.reference.OfficeHours;
import vn.motcua.workflow.reference.PinnedCase;
import vn.motcua.workflow.reference.UnitMoves;
import vn.motcua.workflow.reference.UnitMoves.Heirs;

/** How every command of an officer runs: lock and read the case through the officer's rights, let the rules decide, enter the move. */
@ApplicationScoped
class OfficerMoves {

    private final PinnedProcesses processes;
    private final Calendars calendars;
    private final UnitMoves moves;
    private final CaseDeeds deeds;
    private final DeadlineConfig deadlines;
    private final Clock clock;

    OfficerMoves(
            PinnedProcesses processes,
            Calendars calendars,
            UnitMoves moves,
            CaseDeeds deeds,
            DeadlineConfig deadlines,
            Clock clock) {
        this.processes = processes;
        this.calendars = calendars;
        this.moves = moves;
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
     * @param pinned what was published for it
     * @param reckoning what steps that begin are reckoned with
     */
    record Ready(CaseAtHand at, CaseFile file, Officer by, PinnedCase pinned, Reckoning reckoning) {}

    /** A command that needs nothing but the officer. */
    Decision<CaseAtHand> carryOut(Transaction tx, OfficerOrder order, Function<Officer, CaseCommand> command) {
        return carryOutWhenReady(tx, order, ready -> Uni.createFrom().item(command.apply(ready.by())));
    }

    /** A command that needs something more, once the case is known. */
    Decision<CaseAtHand> carryOutWhenReady(
            Transaction tx, OfficerOrder order, Function<Ready, Uni<CaseCommand>> command) {
        Decision<Ready> ready = ready(tx, order, calendars.current(tx));
        return () -> ready.decide().chain(found -> command.apply(found).map(decided -> enter(tx, found, decided)));
    }

    /** Something that is done to the case by other rules than those of its process. */
    Decision<CaseAtHand> carryOutWith(Transaction tx, OfficerOrder order, Work work) {
        Supplier<OfficeHours> hours = calendars.current(tx);
        return ready(tx, order, hours).map(ready -> {
            work.on(ready, hours.get());
            ready.at().write(tx);
            return ready.at();
        });
    }

    /** What is done to a case that is ready. */
    @FunctionalInterface
    interface Work {
        /** Decides and enters it. */
        void on(Ready ready, OfficeHours hours);
    }

    private Decision<Ready> ready(Transaction tx, OfficerOrder order, Supplier<OfficeHours> hours) {
        Asked<CaseAtHand> found = Cases.lock(tx, order.dossierId(), order.asker(clock));
        Supplier<Heirs> heirs = moves.current(tx);
        return () -> {
            CaseAtHand at = found.answer();
            order.seen().require(at.foundVersion());
            return processes.of(tx, List.of(at.reception().procedure())).chain(of -> asPaid(
                            tx, at, of.process(at.reception().procedure()))
                    .map(process -> new Ready(
                            at,
                            at.file(process),
                            at.officer(order.caller().id()),
                            of.pinnedCase(at.reception().procedure()),
                            Reckoning.with(heirs.get(), hours.get(), deadlines.nearlyDue()))));
        };
    }

    /** Only where fees fall due later there is anything to ask. */
    private static Uni<PinnedProcess> asPaid(Transaction tx, CaseAtHand at, PinnedProcess process) {
        if (!process.collectsLater()) {
            return Uni.createFrom().item(process);
        }
        Asked<Set<PaymentPoint>> cleared = FeeClearances.of(tx, at.dossierId());
        return tx.answers().map(answered -> process.cleared(cleared.answer()));
    }

    private CaseAtHand enter(Transaction tx, Ready ready, CaseCommand command) {
        CaseAtHand at = ready.at();
        Move move = ready.file().decide(command);
        Instant now = clock.instant();
        if (move.claims() != null) {
            release(tx, at, move.claims().task(), command, now);
        }
        deeds.enter(
                tx, at, move, ready.reckoning(), new Deed(command.by().id(), command.name(), details(command), now));
        at.write(tx);
        return at;
    }

    /** A task whose responsible officer has lost the right goes on with whoever acts on it; the trail says whose it was. */
    private void release(Transaction tx, CaseAtHand at, int task, CaseCommand command, Instant now) {
        at.formerResponsible(task).ifPresent(former -> {
            at.work().release(task, now);
            deeds.enter(tx, at, List.of(), new Deed(command.by().id(), "TakeOverTask", Map.of("from", former), now));
        });
    }

    /** What an inspection wants to know later; never the free texts. */
    private static Map<String, ?> details(CaseCommand command) {
        Map<String, Object> details = new TreeMap<>();
        if (command.about().step() != null) {
            details.put("step", command.about().step());
        }
        if (!command.about().answers().isEmpty()) {
            details.put("answers", command.about().answers());
        }
        switch (command) {
            case CaseCommand.ClaimTask _ -> {}
            case CaseCommand.SendBackCase sendBack -> {
                if (sendBack.to() != null) {
                    details.put("to", sendBack.to());
                }
            }
            case CaseCommand.AppraiseCase appraise -> details.put("proposal", appraise.proposal());
            case CaseCommand.ApproveCase approve -> details.put("verdict", approve.verdict());
            case CaseCommand.IssueResult issue -> details.put("resultCode", issue.resultCode());
            case CaseCommand.HandOverResult handOver -> {
                details.put("channel", handOver.delivery().channel());
                details.put("proof", handOver.delivery().proof());
            }
            case CaseCommand.AskForSupplement ask -> {
                details.put("request", ask.request().id());
                details.put("until", ask.request().until());
            }
            case CaseCommand.StopCase stop -> details.put("papers", stop.stop().papers());
            case CaseCommand.ExtendCase extend -> {
                details.put("workingDays", extend.extension().workingDays());
                details.put("dueAt", extend.extension().dueAt());
            }
            case CaseCommand.CompleteStep complete -> {
                if (complete.opinion() != null) {
                    details.put("opinion", complete.opinion());
                }
            }
        }
        return details;
    }
}
