package vn.motcua.workflow.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.application.CaseDeeds.Deed;
import vn.motcua.workflow.casefile.application.CaseDeeds.Reckoning;
import vn.motcua.workflow.casefile.application.OfficerMoves.Ready;
import vn.motcua.workflow.casefile.model.PassedOn;
import vn.motcua.workflow.casefile.model.Task;
import vn.motcua.workflow.casefile.model.TaskCommand;
import vn.motcua.workflow.casefile.model.TaskCommand.Post;
import vn.motcua.workflow.casefile.model.TaskRules;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.Cases;
import vn.motcua.workflow.casefile.persistence.Posts;
import vn.motcua.workflow.deadline.model.ConfirmationTerm;
import vn.motcua.workflow.reference.OfficeHours;

/** Open work goes from hand to hand: given back, given to somebody else, recalled, offered to another unit and taken there. */
@ApplicationScoped
public class PassingTasksOn {

    private final OfficerMoves moves;
    private final CaseDeeds deeds;
    private final Clock clock;

    PassingTasksOn(OfficerMoves moves, CaseDeeds deeds, Clock clock) {
        this.moves = moves;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** The responsible officer gives the task back. */
    public Decision<CaseAtHand> release(
            Transaction tx, OfficerOrder order, @Nullable String step, @Nullable String reason) {
        return carryOut(tx, order, (ready, hours) -> new TaskCommand.ReleaseTask(ready.by(), step, reason));
    }

    /** The lead makes an officer of the unit responsible. */
    public Decision<CaseAtHand> assign(
            Transaction tx, OfficerOrder order, @Nullable String step, UUID to, @Nullable String reason) {
        Asked<Set<Post>> posts = Posts.of(tx, to, VietnamTime.today(clock));
        return carryOut(
                tx, order, (ready, hours) -> new TaskCommand.AssignTask(ready.by(), step, to, posts.answer(), reason));
    }

    /** Whoever did a step takes it back before the next one has begun. */
    public Decision<CaseAtHand> recall(Transaction tx, OfficerOrder order, @Nullable String step) {
        Asked<List<Task>> history = Cases.tasks(tx, order.dossierId());
        return carryOut(tx, order, (ready, hours) -> new TaskCommand.RecallStep(ready.by(), step, history.answer()));
    }

    /** The responsible officer asks another unit to take the task. */
    public Decision<CaseAtHand> offer(
            Transaction tx, OfficerOrder order, @Nullable String step, String unit, String reason) {
        Asked<Set<String>> roles = Posts.in(tx, unit, VietnamTime.today(clock));
        return carryOut(
                tx,
                order,
                (ready, hours) -> new TaskCommand.OfferTask(
                        ready.by(),
                        step,
                        unit,
                        roles.answer(),
                        ConfirmationTerm.of(hours.of(unit), clock.instant()),
                        reason));
    }

    /** The unit that was asked takes the task. */
    public Decision<CaseAtHand> confirm(Transaction tx, OfficerOrder order, @Nullable String step, @Nullable UUID to) {
        Asked<Set<Post>> posts = Posts.of(tx, to == null ? order.caller().id() : to, VietnamTime.today(clock));
        return carryOut(
                tx, order, (ready, hours) -> new TaskCommand.ConfirmTransfer(ready.by(), step, to, posts.answer()));
    }

    /** The unit that was asked does not take it, or the sender takes the offer back. */
    public Decision<CaseAtHand> refuse(Transaction tx, OfficerOrder order, @Nullable String step) {
        return carryOut(tx, order, (ready, hours) -> new TaskCommand.RefuseTransfer(ready.by(), step));
    }

    private Decision<CaseAtHand> carryOut(
            Transaction tx, OfficerOrder order, BiFunction<Ready, OfficeHours, TaskCommand> command) {
        return moves.carryOutWith(tx, order, (ready, hours) -> {
            Instant now = clock.instant();
            TaskCommand wanted = command.apply(ready, hours);
            PassedOn decided = new TaskRules(ready.file()).decide(wanted, now);
            enter(tx, ready.at(), wanted, decided, ready.reckoning(), now);
        });
    }

    private void enter(
            Transaction tx, CaseAtHand at, TaskCommand command, PassedOn decided, Reckoning reckoning, Instant now) {
        Deed deed = new Deed(command.by().id(), command.name(), details(at, decided), now);
        switch (decided) {
            case PassedOn.Assigned assigned -> {
                free(tx, at, assigned.task(), command.by().id(), now);
                at.work().assign(assigned.task(), assigned.to(), now);
            }
            case PassedOn.GoesOn goesOn -> at.work().passOn(goesOn.end(), goesOn.unit(), goesOn.to(), now);
            case PassedOn.Offered offered -> {
                if (offered.claims()) {
                    free(tx, at, offered.task(), command.by().id(), now);
                    at.work().assign(offered.task(), command.by().id(), now);
                }
                at.work().offer(offered.task(), offered.transfer());
            }
            case PassedOn.Kept kept -> at.work().offer(kept.task(), null);
            case PassedOn.Recalled recalled -> {
                deeds.enter(tx, at, recalled.move(), reckoning, deed);
                return;
            }
        }
        deeds.enter(tx, at, List.of(), deed);
    }

    /** A task whose responsible officer has lost the right, or is away, goes on in another one first; the trail says whose it was. */
    private void free(Transaction tx, CaseAtHand at, int task, UUID by, Instant now) {
        at.formerResponsible(task).ifPresent(former -> {
            at.work().release(task, now);
            deeds.enter(tx, at, List.of(), new Deed(by, "TakeOverTask", Map.of("from", former), now));
        });
    }

    /** What an inspection wants to know later; never the free texts. */
    private static Map<String, ?> details(CaseAtHand at, PassedOn decided) {
        Map<String, Object> details = new TreeMap<>();
        switch (decided) {
            case PassedOn.Assigned assigned -> {
                of(at, assigned.task(), details);
                details.put("to", assigned.to());
            }
            case PassedOn.GoesOn goesOn -> {
                of(at, goesOn.end().task(), details);
                details.put("unit", goesOn.unit());
                if (goesOn.to() != null) {
                    details.put("to", goesOn.to());
                }
            }
            case PassedOn.Offered offered -> {
                of(at, offered.task(), details);
                details.put("unit", offered.transfer().to());
                details.put("confirmBy", offered.transfer().confirmBy());
            }
            case PassedOn.Kept kept -> of(at, kept.task(), details);
            case PassedOn.Recalled recalled ->
                recalled.move()
                        .starts()
                        .forEach(start -> details.put("step", start.step().code()));
        }
        return details;
    }

    private static void of(CaseAtHand at, int no, Map<String, Object> details) {
        at.openTasks().stream().filter(task -> task.no() == no).forEach(task -> {
            details.put("step", task.step());
            if (task.assignee() != null) {
                details.put("from", task.assignee());
            }
        });
    }
}
