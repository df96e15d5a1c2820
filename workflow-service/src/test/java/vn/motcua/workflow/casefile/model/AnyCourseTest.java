package vn.motcua.workflow.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.Refusal;
import vn.motcua.processflow.FlowNode;
import vn.motcua.processflow.GeneratedFlows;
import vn.motcua.processflow.PaymentPoint;
import vn.motcua.processflow.ProcessFlow;
import vn.motcua.processflow.SupplementRule;
import vn.motcua.workflow.deadline.model.Term;
import vn.motcua.workflow.process.model.PinnedProcess;

/** Whatever officers and applicants do to a case of whatever flow, in whatever order: tasks and marking agree, and only legal moves change anything. */
class AnyCourseTest {

    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final Term TERM = Term.fresh(NOW.plusSeconds(3_600), NOW.plusSeconds(1_800));
    private static final Set<String> ALL_ROLES = Set.of("appraiser", "approver", "clerk", "reception-officer");
    private static final int MOST_DEEDS = 120;

    @Provide
    Arbitrary<ProcessFlow> flows() {
        return GeneratedFlows.nested();
    }

    @Property(tries = 2_000)
    void tasksAndMarkingAgreeAfterEveryDeed(@ForAll("flows") ProcessFlow flow, @ForAll long seed) {
        Town town = new Town(new PinnedProcess(flow), new Random(seed));

        for (int deed = 0; deed < MOST_DEEDS && !town.standing().life().isFinal(); deed++) {
            town.somethingHappens();
            assertThat(town.work.openTasks().stream().map(Task::step).sorted())
                    .containsExactlyElementsOf(town.process.open(town.standing().marking()).stream()
                            .map(FlowNode.Task::code)
                            .sorted()
                            .toList());
            assertThat(town.standing().state())
                    .isEqualTo(CaseState.of(
                            town.standing().life(),
                            town.work.openTasks().stream().map(Task::kind).toList()));
        }

        if (town.standing().life().isFinal()) {
            assertThat(town.work.openTasks()).isEmpty();
        }
        assertThat(town.history.values().stream().filter(task -> !task.isOpen()))
                .allSatisfy(task -> assertThat(task.end()).isNotNull());
    }

    /** A case and those who act on it, at random. */
    private static final class Town {
        private final PinnedProcess process;
        private final Random random;
        private final CaseWork work = new CaseWork(Standing.before("H26.30.01", TERM), List.of());
        private final Map<Integer, Task> history = new HashMap<>();
        private final List<Officer> officers = List.of(officer(), officer(), officer());

        Town(PinnedProcess process, Random random) {
            this.process = process;
            this.random = random;
            enter(CaseFile.opening(process, true));
        }

        private static Officer officer() {
            return new Officer(UUID.randomUUID(), ALL_ROLES);
        }

        Standing standing() {
            return work.standing();
        }

        void somethingHappens() {
            Officer by = officers.get(random.nextInt(officers.size()));
            CaseFile file = file(by);
            Move move;
            try {
                move = switch (random.nextInt(200)) {
                    case 0 -> file.withdrawal();
                    case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 ->
                        file.feeCleared(PaymentPoint.values()[random.nextInt(PaymentPoint.values().length)]);
                    case 11, 12, 13, 14, 15, 16 -> file.supplemented(Objects.requireNonNullElse(anyStep(), "-"), NOW);
                    default -> {
                        CaseCommand command = command(by);
                        if (command instanceof CaseCommand.AskForSupplement) {
                            var _ = file.foresee(by, command.about());
                        }
                        yield file.decide(command);
                    }
                };
            } catch (Refusal refused) {
                return;
            }
            if (!move.isNothing()) {
                enter(move);
            }
        }

        private void enter(Move move) {
            work.apply(move, start -> "H26.30.01", start -> TERM, (term, from, to) -> term, NOW);
            work.changedTasks().forEach(task -> history.put(task.no(), task));
            work.newTasks().forEach(task -> history.put(task.no(), task));
        }

        private CaseFile file(Officer by) {
            Progress progress = standing().progress();
            return new CaseFile(
                    standing().life(),
                    standing().state(),
                    process,
                    standing().marking(),
                    work.openTasks().stream()
                            .map(task -> new OpenTask(
                                    task.no(),
                                    task.step(),
                                    task.kind(),
                                    task.role(),
                                    task.assignee(),
                                    by.roles(),
                                    task.unit()))
                            .toList(),
                    List.of(),
                    progress.decision(),
                    progress.result() != null,
                    null);
        }

        private CaseCommand command(Officer by) {
            StepAnswers about = new StepAnswers(anyStep(), answers());
            return switch (random.nextInt(60) == 0 ? 8 : random.nextInt(8)) {
                case 0 -> new CaseCommand.ClaimTask(by, about);
                case 1, 2 -> new CaseCommand.AppraiseCase(by, Proposal.APPROVE, "đủ", about);
                case 3 -> new CaseCommand.ApproveCase(by, Verdict.APPROVED, null, random.nextBoolean(), about);
                case 4 ->
                    random.nextInt(4) == 0
                            ? new CaseCommand.SendBackCase(by, "xem lại", anyStep(), about)
                            : new CaseCommand.CompleteStep(by, null, null, about);
                case 7 ->
                    new CaseCommand.AskForSupplement(
                            by,
                            new SupplementRequest(
                                    UUID.randomUUID(),
                                    1,
                                    "-",
                                    "-",
                                    List.of(new Requirement("CT01", null, "mờ")),
                                    "Điều 22",
                                    by.id(),
                                    NOW,
                                    NOW.plusSeconds(86_400),
                                    SupplementRule.Unanswered.STOP),
                            about);
                case 8 ->
                    new CaseCommand.StopCase(
                            by,
                            new Stop(
                                    UUID.randomUUID(),
                                    StopCause.DECIDED,
                                    "Điều 9",
                                    "-",
                                    Stop.Papers.KEPT,
                                    by.id(),
                                    NOW),
                            about);
                case 5 -> new CaseCommand.IssueResult(by, "KQ." + random.nextInt(), null, about);
                default ->
                    new CaseCommand.HandOverResult(
                            by, new Delivery(Delivery.Channel.COUNTER, Delivery.Proof.RECEIPT_SIGNED, "BN"), about);
            };
        }

        private @Nullable String anyStep() {
            List<String> steps =
                    new ArrayList<>(work.openTasks().stream().map(Task::step).toList());
            if (random.nextInt(5) == 0) {
                process.tasks().map(FlowNode.Task::code).forEach(steps::add);
            }
            return steps.isEmpty() || random.nextInt(10) == 0 ? null : steps.get(random.nextInt(steps.size()));
        }

        /** To the choices after any of the open steps; more than one step's at once is refused, which is as well. */
        private Map<String, String> answers() {
            Map<String, String> answers = new HashMap<>();
            if (!work.openTasks().isEmpty()) {
                Task task = work.openTasks().get(random.nextInt(work.openTasks().size()));
                process.choicesAfter(task.step()).forEach(choice -> {
                    List<String> all = process.course().answers(choice);
                    answers.put(choice.code(), all.get(random.nextInt(all.size())));
                });
            }
            return answers;
        }
    }
}
