package vn.motcua.workflow.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.Refusal;
import vn.motcua.processflow.FlowNode;
import vn.motcua.processflow.GeneratedFlows;
import vn.motcua.processflow.ProcessFlow;
import vn.motcua.workflow.casefile.model.TaskCommand.Post;
import vn.motcua.workflow.deadline.model.Term;
import vn.motcua.workflow.process.model.PinnedProcess;
import vn.motcua.workingtime.CalendarYear;
import vn.motcua.workingtime.Session;
import vn.motcua.workingtime.WorkingCalendar;

/**
 * Work goes from hand to hand at random, and is done at random, while time passes: at every moment a task has one responsible officer or none, the
 * figures of the board follow each move, and the ledger adds up to the minute.
 */
class AnyHandsTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-02T01:00:00Z");
    private static final String HERE = "H26.30.01";
    private static final String THERE = "H26.30.02";
    private static final Set<String> ALL_ROLES =
            Set.of("appraiser", "approver", "clerk", "reception-officer", "unit-lead");
    private static final EnumSet<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final WorkingCalendar HOURS = WorkingCalendar.of(new CalendarYear(
            2026,
            CalendarYear.Status.APPROVED,
            List.of(
                    new Session(WEEK, LocalTime.of(8, 0), LocalTime.of(12, 0)),
                    new Session(WEEK, LocalTime.of(13, 0), LocalTime.of(17, 0))),
            List.of(),
            List.of()));

    @Provide
    Arbitrary<ProcessFlow> flows() {
        return GeneratedFlows.nested();
    }

    @Property(tries = 1_500)
    void whateverHandsItGoesThroughTheMinutesAddUp(@ForAll("flows") ProcessFlow flow, @ForAll long seed) {
        Office office = new Office(new PinnedProcess(flow), new Random(seed));

        for (int deed = 0; deed < 60 && !office.work.standing().life().isFinal(); deed++) {
            Map<Figures.Place, Integer> before = Figures.of(office.work);
            office.somethingHappens();
            Map<Figures.Place, Integer> after = Figures.of(office.work);
            Map<Figures.Place, Integer> added = new HashMap<>(before);
            Figures.change(before, after).forEach((place, n) -> added.merge(place, n, Integer::sum));
            added.values().removeIf(n -> n == 0);
            assertThat(added).isEqualTo(after);
            assertThat(office.work.openTasks().stream().map(Task::step).sorted())
                    .containsExactlyElementsOf(
                            office.process.open(office.work.standing().marking()).stream()
                                    .map(FlowNode.Task::code)
                                    .sorted()
                                    .toList());
        }

        Ledger ledger = office.ledger();
        assertThat(ledger.entries().stream().mapToLong(Ledger.Entry::minutes).sum())
                .isEqualTo(ledger.minutes())
                .isEqualTo(HOURS.workingTimeBetween(RECEIVED, office.now).toMinutes());
        assertThat(ledger.entries())
                .allSatisfy(entry -> assertThat(entry.minutes()).isBetween(0L, entry.heldMinutes() + 1));
        assertThat(office.history.values())
                .allSatisfy(task -> assertThat(task.assignee() == null).isEqualTo(task.claimedAt() == null));
    }

    /** A case, those who act on it, and the time. */
    private static final class Office {
        private final PinnedProcess process;
        private final Random random;
        private final CaseWork work = new CaseWork(Standing.before(HERE, Term.fresh(RECEIVED, RECEIVED)), List.of());
        private final Map<Integer, Task> history = new TreeMap<>();
        private final List<CasePause> pauses = new ArrayList<>();
        private final List<Officer> officers = List.of(officer(), officer(), officer());
        private Instant now = RECEIVED;

        Office(PinnedProcess process, Random random) {
            this.process = process;
            this.random = random;
            pass();
            enter(CaseFile.opening(process, true));
        }

        private static Officer officer() {
            return new Officer(UUID.randomUUID(), ALL_ROLES);
        }

        private void pass() {
            now = now.plus(Duration.ofSeconds(random.nextInt(5 * 3_600)));
        }

        void somethingHappens() {
            pass();
            Officer by = officers.get(random.nextInt(officers.size()));
            try {
                if (random.nextBoolean()) {
                    enter(file(by).decide(command(by)));
                } else {
                    enter(new TaskRules(file(by)).decide(taskCommand(by), now));
                }
            } catch (Refusal refused) {
                return;
            }
        }

        private void enter(Move move) {
            Instant paused = work.standing().pausedAt();
            work.apply(move, start -> HERE, start -> Term.fresh(now, now), (term, from, to) -> term, now);
            CasePause pause = work.pause();
            if (paused != null
                    && work.standing().pausedAt() == null
                    && pause != null
                    && pause.from().equals(paused)) {
                pauses.add(pause);
            }
            remember();
        }

        private void enter(PassedOn passed) {
            switch (passed) {
                case PassedOn.Assigned assigned -> work.assign(assigned.task(), assigned.to(), now);
                case PassedOn.GoesOn goesOn -> work.passOn(goesOn.end(), goesOn.unit(), goesOn.to(), now);
                case PassedOn.Offered offered -> {
                    if (offered.claims()) {
                        work.assign(offered.task(), offered.transfer().askedBy(), now);
                    }
                    work.offer(offered.task(), offered.transfer());
                }
                case PassedOn.Kept kept -> work.offer(kept.task(), null);
                case PassedOn.Recalled recalled -> enter(recalled.move());
            }
            remember();
        }

        private void remember() {
            work.changedTasks().forEach(task -> history.put(task.no(), task));
            work.newTasks().forEach(task -> history.put(task.no(), task));
        }

        private CaseFile file(Officer by) {
            Progress progress = work.standing().progress();
            return new CaseFile(
                    work.standing().life(),
                    work.standing().state(),
                    process,
                    work.standing().marking(),
                    work.openTasks().stream()
                            .map(task -> new OpenTask(
                                    task.no(),
                                    task.step(),
                                    task.kind(),
                                    task.role(),
                                    task.assignee(),
                                    by.roles(),
                                    new OpenTask.Place(
                                            task.unit(),
                                            task.isBegun(),
                                            task.transfer() == null
                                                    ? null
                                                    : task.transfer().to(),
                                            ALL_ROLES)))
                            .toList(),
                    List.of(),
                    progress.decision(),
                    progress.result() != null,
                    null);
        }

        private TaskCommand taskCommand(Officer by) {
            String step = anyStep();
            UUID to = officers.get(random.nextInt(officers.size())).id();
            Set<Post> posts = new java.util.HashSet<>();
            ALL_ROLES.forEach(role -> posts.addAll(List.of(new Post(HERE, role), new Post(THERE, role))));
            return switch (random.nextInt(6)) {
                case 0 -> new TaskCommand.ReleaseTask(by, step, null);
                case 1 -> new TaskCommand.AssignTask(by, step, to, posts, null);
                case 2 -> new TaskCommand.RecallStep(by, null, List.copyOf(history.values()));
                case 3 ->
                    new TaskCommand.OfferTask(
                            by, step, random.nextBoolean() ? HERE : THERE, ALL_ROLES, now.plusSeconds(60), "-");
                case 4 -> new TaskCommand.ConfirmTransfer(by, step, random.nextBoolean() ? to : null, posts);
                default -> new TaskCommand.RefuseTransfer(by, step);
            };
        }

        private CaseCommand command(Officer by) {
            StepAnswers about = new StepAnswers(anyStep(), answers());
            return switch (random.nextInt(6)) {
                case 0 -> new CaseCommand.ClaimTask(by, about);
                case 1 -> new CaseCommand.AppraiseCase(by, Proposal.APPROVE, "đủ", about);
                case 2 -> new CaseCommand.ApproveCase(by, Verdict.APPROVED, null, random.nextBoolean(), about);
                case 3 -> new CaseCommand.SendBackCase(by, "xem lại", anyStep(), about);
                case 4 -> new CaseCommand.IssueResult(by, "KQ." + random.nextInt(), null, about);
                default -> new CaseCommand.CompleteStep(by, null, null, about);
            };
        }

        private @Nullable String anyStep() {
            List<Task> open = work.openTasks();
            return open.isEmpty() || random.nextInt(10) == 0
                    ? null
                    : open.get(random.nextInt(open.size())).step();
        }

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

        Ledger ledger() {
            return Ledger.of(
                    new Ledger.Course(
                            HERE,
                            RECEIVED,
                            RECEIVED.plusSeconds(1),
                            work.standing().progress().startedAt(),
                            HERE,
                            List.copyOf(history.values()),
                            pauses,
                            work.standing().pausedAt(),
                            now),
                    HOURS);
        }
    }
}
