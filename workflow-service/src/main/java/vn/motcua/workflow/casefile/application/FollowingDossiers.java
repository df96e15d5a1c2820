package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.motcua.eventing.EventIds;
import vn.motcua.processflow.PaymentPoint;
import vn.motcua.processflow.SupplementRule;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.application.CaseDeeds.Deed;
import vn.motcua.workflow.casefile.application.CaseDeeds.Reckoning;
import vn.motcua.workflow.casefile.model.CaseFile;
import vn.motcua.workflow.casefile.model.Move;
import vn.motcua.workflow.casefile.model.PinnedProcedure;
import vn.motcua.workflow.casefile.model.Reception;
import vn.motcua.workflow.casefile.model.Stop;
import vn.motcua.workflow.casefile.model.StopCause;
import vn.motcua.workflow.casefile.model.SupplementRequest;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.Cases;
import vn.motcua.workflow.casefile.persistence.FeeClearances;
import vn.motcua.workflow.casefile.persistence.FormRows;
import vn.motcua.workflow.deadline.DeadlineConfig;
import vn.motcua.workflow.deadline.model.Terms;
import vn.motcua.workflow.process.model.PinnedProcess;
import vn.motcua.workflow.reference.Calendars;
import vn.motcua.workflow.reference.OfficeHours;
import vn.motcua.workflow.reference.UnitMoves;
import vn.motcua.workflow.reference.UnitMoves.Heirs;

/**
 * Follows what other services tell of dossiers: opens cases, starts their processing when the fee is settled, withdraws them. A batch of
 * many dossiers is gathered with one statement for each kind of thing and decided in memory, in order.
 */
@ApplicationScoped
public class FollowingDossiers {

    private static final Logger LOG = Logger.getLogger(FollowingDossiers.class);

    private final PinnedProcesses processes;
    private final Calendars calendars;
    private final UnitMoves moves;
    private final CaseDeeds deeds;
    private final DeadlineConfig deadlines;
    private final Clock clock;

    FollowingDossiers(
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

    /** What happened to a dossier elsewhere. */
    public sealed interface News {
        /** Which dossier. */
        UUID dossierId();

        /** Intake received it. */
        record Received(Reception reception) implements News {
            @Override
            public UUID dossierId() {
                return reception.dossierId();
            }
        }

        /** The fee due at a point is settled, or there is none to collect. */
        record FeeCleared(UUID dossierId, PaymentPoint point) implements News {}

        /**
         * The applicant has completed the dossier.
         *
         * @param request what was asked for
         * @param answered with what
         * @param at when
         */
        record SupplementAnswered(UUID dossierId, UUID request, FormRows.Answered answered, Instant at)
                implements News {}

        /** The applicant has not answered in time what was asked for. */
        record SupplementLapsed(UUID dossierId, UUID request) implements News {}

        /** The applicant wants to withdraw. */
        record WithdrawalRequested(UUID dossierId) implements News {}
    }

    /** What a batch is decided on. */
    private record Known(
            Map<UUID, CaseAtHand> cases,
            Map<UUID, Set<PaymentPoint>> cleared,
            Map<UUID, SupplementRequest> requests,
            OfficeHours hours,
            Heirs heirs,
            Instant now) {
        Set<PaymentPoint> cleared(UUID dossier) {
            return cleared.getOrDefault(dossier, Set.of());
        }
    }

    /** Acts on a batch of news, in order. */
    public Decision<Void> follow(Transaction tx, List<News> news) {
        if (news.isEmpty()) {
            return () -> Uni.createFrom().voidItem();
        }
        Supplier<OfficeHours> hours = calendars.current(tx);
        Supplier<Heirs> heirs = moves.current(tx);
        List<Reception> receptions =
                of(news, News.Received.class).map(News.Received::reception).toList();
        List<PinnedProcedure> pinned =
                receptions.stream().map(Reception::procedure).toList();
        if (processes.know(pinned)) {
            Supplier<Known> known = meet(tx, news, receptions, hours, heirs);
            return () -> decideKnowing(tx, news, known.get());
        }
        return () -> processes.of(tx, pinned).chain(() -> {
            Supplier<Known> known = meet(tx, news, receptions, hours, heirs);
            return tx.answers().chain(() -> decideKnowing(tx, news, known.get()));
        });
    }

    /** The fees' rows come first: whoever tells of a fee and whoever opens its case wait for each other there, and then see what the other did. */
    private Supplier<Known> meet(
            Transaction tx,
            List<News> news,
            List<Reception> receptions,
            Supplier<OfficeHours> hours,
            Supplier<Heirs> heirs) {
        Supplier<Map<UUID, Set<PaymentPoint>>> cleared = FeeClearances.meet(
                tx,
                of(news, News.FeeCleared.class)
                        .collect(Collectors.groupingBy(
                                News.FeeCleared::dossierId,
                                Collectors.mapping(News.FeeCleared::point, Collectors.toSet()))),
                receptions.stream()
                        .filter(reception ->
                                processes.process(reception.procedure()).startsWithPayment())
                        .map(Reception::dossierId)
                        .toList());
        Asked<Map<UUID, CaseAtHand>> cases =
                Cases.lockAll(tx, news.stream().map(News::dossierId).distinct().toList());
        Supplier<Map<UUID, SupplementRequest>> requests = requests(tx, news);
        return () ->
                new Known(cases.answer(), cleared.get(), requests.get(), hours.get(), heirs.get(), clock.instant());
    }

    private static Supplier<Map<UUID, SupplementRequest>> requests(Transaction tx, List<News> news) {
        Set<UUID> about = news.stream()
                .filter(item -> item instanceof News.SupplementAnswered || item instanceof News.SupplementLapsed)
                .map(News::dossierId)
                .collect(Collectors.toSet());
        return about.isEmpty() ? Map::of : FormRows.latestRequests(tx, about)::answer;
    }

    private Uni<Void> decideKnowing(Transaction tx, List<News> news, Known known) {
        return processes
                .of(
                        tx,
                        known.cases().values().stream()
                                .map(at -> at.reception().procedure())
                                .toList())
                .invoke(() -> decide(tx, news, known))
                .replaceWithVoid();
    }

    private void decide(Transaction tx, List<News> news, Known known) {
        Set<CaseAtHand> touched = new LinkedHashSet<>();
        for (News item : news) {
            CaseAtHand at = known.cases().get(item.dossierId());
            switch (item) {
                case News.Received received -> {
                    if (at == null) {
                        CaseAtHand opened = open(tx, received.reception(), known);
                        known.cases().put(item.dossierId(), opened);
                        touched.add(opened);
                    } else {
                        LOG.warnf("Dossier %s was received before; its case stays as it is", item.dossierId());
                    }
                }
                case News.FeeCleared cleared -> {
                    while (at != null
                            && move(
                                    tx,
                                    at,
                                    file(at, known).feeCleared(cleared.point()),
                                    command(cleared.point()),
                                    known)) {
                        touched.add(at);
                    }
                }
                case News.SupplementAnswered answered -> {
                    if (at != null && supplemented(tx, at, answered, known)) {
                        touched.add(at);
                    }
                }
                case News.SupplementLapsed lapsed -> {
                    if (at != null && unanswered(tx, at, lapsed, known)) {
                        touched.add(at);
                    }
                }
                case News.WithdrawalRequested _ -> {
                    if (at == null) {
                        LOG.warnf("Withdrawal of dossier %s, which has no case, is ignored", item.dossierId());
                    } else if (move(tx, at, file(at, known).withdrawal(), "WithdrawCase", known)) {
                        touched.add(at);
                    }
                }
            }
        }
        touched.forEach(at -> at.write(tx));
    }

    /** What an applicant has given is noted whatever the case has come to; it goes on only where it still waits for it. */
    private boolean supplemented(Transaction tx, CaseAtHand at, News.SupplementAnswered answered, Known known) {
        FormRows.answer(tx, at.dossierId(), answered.request(), answered.at(), answered.answered());
        SupplementRequest request = known.requests().get(at.dossierId());
        if (request == null || !request.id().equals(answered.request())) {
            LOG.warnf("Dossier %s: an answer to what was not asked for last is only noted", at.dossierId());
            return false;
        }
        return move(tx, at, file(at, known).supplemented(request.step(), answered.at()), "CompleteSupplement", known);
    }

    private boolean unanswered(Transaction tx, CaseAtHand at, News.SupplementLapsed lapsed, Known known) {
        SupplementRequest request = known.requests().get(at.dossierId());
        if (request == null || !request.id().equals(lapsed.request())) {
            return false;
        }
        Stop stop = new Stop(
                EventIds.next(),
                StopCause.SUPPLEMENT_UNANSWERED,
                request.legalGround(),
                null,
                request.ifUnanswered() == SupplementRule.Unanswered.RETURN ? Stop.Papers.RETURNED : Stop.Papers.KEPT,
                null,
                known.now());
        return move(tx, at, file(at, known).unanswered(request.step(), stop), "StopCase", known);
    }

    /** A dossier that was received for a unit which has closed meanwhile is opened in the one that took over. */
    private CaseAtHand open(Transaction tx, Reception received, Known known) {
        Reception reception = received.in(known.heirs().of(received.competentUnit()));
        Terms terms = new Terms(known.hours().of(reception.competentUnit()), deadlines.nearlyDue());
        CaseAtHand at =
                CaseAtHand.opened(reception, terms.ofDossier(reception.receivedAt(), reception.dueAt()), known.now());
        Move move = CaseFile.opening(
                process(at, known), known.cleared(reception.dossierId()).contains(PaymentPoint.RECEPTION));
        move(tx, at, move, "OpenCase", known);
        return at;
    }

    /** Answers whether the case is changed. */
    private boolean move(Transaction tx, CaseAtHand at, Move move, String command, Known known) {
        deeds.enter(
                tx,
                at,
                move,
                Reckoning.with(known.heirs(), known.hours(), deadlines.nearlyDue()),
                new Deed(null, command, Map.of("state", move.to()), known.now()));
        return !move.isNothing();
    }

    /** How the audit trail calls what a settled fee sets going. */
    private static String command(PaymentPoint point) {
        return point == PaymentPoint.RECEPTION ? "StartProcessing" : "PassPayment";
    }

    private CaseFile file(CaseAtHand at, Known known) {
        return at.file(process(at, known));
    }

    private PinnedProcess process(CaseAtHand at, Known known) {
        return processes.process(at.reception().procedure()).cleared(known.cleared(at.dossierId()));
    }

    private static <T extends News> Stream<T> of(List<News> news, Class<T> kind) {
        return news.stream().filter(kind::isInstance).map(kind::cast);
    }
}
