package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.workflow.casefile.model.CaseFile;
import vn.motcua.workflow.casefile.model.Move;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.CaseRow;
import vn.motcua.workflow.casefile.persistence.Cases;
import vn.motcua.workflow.casefile.persistence.FeeClearances;
import vn.motcua.workflow.casefile.persistence.PinnedProcedure;
import vn.motcua.workflow.casefile.persistence.Races;
import vn.motcua.workflow.casefile.persistence.Reception;
import vn.motcua.workflow.deadline.DeadlineConfig;
import vn.motcua.workflow.deadline.model.Terms;
import vn.motcua.workflow.process.model.ProcessDefinition;
import vn.motcua.workflow.reference.Calendars;
import vn.motcua.workflow.reference.OfficeHours;
import vn.motcua.workflow.reference.PinnedCase;
import vn.motcua.workflow.reference.Procedures;
import vn.motcua.workflow.reference.UnitMoves;

/**
 * Follows what other services tell of dossiers: opens cases, starts their processing when the fee is settled, withdraws them. A batch of
 * many dossiers is loaded with one statement for each kind of thing and decided in memory, in order.
 */
@ApplicationScoped
public class FollowingDossiers {

    private static final Logger LOG = Logger.getLogger(FollowingDossiers.class);
    private static final String SYSTEM = "system";

    private final Cases cases;
    private final FeeClearances fees;
    private final Procedures procedures;
    private final Calendars calendars;
    private final UnitMoves moves;
    private final CaseBook book;
    private final DeadlineConfig deadlines;
    private final Clock clock;

    FollowingDossiers(
            Cases cases,
            FeeClearances fees,
            Procedures procedures,
            Calendars calendars,
            UnitMoves moves,
            CaseBook book,
            DeadlineConfig deadlines,
            Clock clock) {
        this.cases = cases;
        this.fees = fees;
        this.procedures = procedures;
        this.calendars = calendars;
        this.moves = moves;
        this.book = book;
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

        /** The fee due at reception is settled, or there is none to collect. */
        record FeeCleared(UUID dossierId) implements News {}

        /** The applicant wants to withdraw. */
        record WithdrawalRequested(UUID dossierId) implements News {}
    }

    /** Acts on a batch of news, in order; an officer who changes one of the cases at the same moment makes it start over. */
    public Uni<Void> follow(Mutiny.Session session, List<News> news) {
        if (news.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Reception> receptions =
                of(news, News.Received.class).map(News.Received::reception).toList();
        return calendars
                .current(session)
                .chain(hours -> procedures
                        .load(
                                session,
                                receptions.stream()
                                        .map(it -> ref(it.procedure()))
                                        .toList())
                        .chain(() -> meetFees(session, news, receptions))
                        .chain(cleared -> cases.ofDossiers(
                                        session,
                                        news.stream()
                                                .map(News::dossierId)
                                                .distinct()
                                                .toList())
                                .chain(found -> loadProceduresOf(session, found)
                                        .chain(() -> moves.current(session))
                                        .map(heirs -> decide(inOpenUnits(news, heirs), found, cleared, hours)))))
                .chain(changes -> book.write(session, changes))
                .chain(session::flush)
                .onFailure(Races::lost)
                .transform(OptimisticLockException::new);
    }

    /** A dossier that was received for a unit which has closed meanwhile is opened in the one that took over. */
    private static List<News> inOpenUnits(List<News> news, UnitMoves.Heirs heirs) {
        return news.stream()
                .map(item -> item instanceof News.Received received
                        ? new News.Received(received.reception()
                                .in(heirs.of(received.reception().competentUnit())))
                        : item)
                .toList();
    }

    private Uni<Set<UUID>> meetFees(Mutiny.Session session, List<News> news, List<Reception> receptions) {
        List<UUID> cleared =
                of(news, News.FeeCleared.class).map(News::dossierId).toList();
        List<UUID> waiting = receptions.stream()
                .filter(reception -> pinned(reception.procedure()).process().startsWithPayment())
                .map(Reception::dossierId)
                .toList();
        return fees.meet(session, cleared, waiting);
    }

    private Uni<Void> loadProceduresOf(Mutiny.Session session, Map<UUID, CaseAtHand> found) {
        return procedures.load(
                session,
                found.values().stream().map(at -> ref(at.row().procedure())).toList());
    }

    private Changes decide(List<News> news, Map<UUID, CaseAtHand> found, Set<UUID> cleared, OfficeHours hours) {
        Changes changes = new Changes();
        Instant now = clock.instant();
        for (News item : news) {
            CaseAtHand at = found.get(item.dossierId());
            switch (item) {
                case News.Received received -> {
                    if (at == null) {
                        found.put(item.dossierId(), open(changes, received.reception(), cleared, hours, now));
                    } else {
                        LOG.warnf("Dossier %s was received before; its case stays as it is", item.dossierId());
                    }
                }
                case News.FeeCleared _ -> {
                    if (at != null) {
                        move(changes, at, at.file(processOf(at)).feeCleared(), "START", hours, now);
                    }
                }
                case News.WithdrawalRequested _ -> {
                    if (at == null) {
                        LOG.warnf("Withdrawal of dossier %s, which has no case, is ignored", item.dossierId());
                    } else {
                        move(changes, at, at.file(processOf(at)).withdrawal(), "WITHDRAW", hours, now);
                    }
                }
            }
        }
        return changes;
    }

    private CaseAtHand open(Changes changes, Reception reception, Set<UUID> cleared, OfficeHours hours, Instant now) {
        Terms terms = terms(hours, reception.competentUnit());
        CaseRow row = CaseRow.open(reception, terms.ofDossier(reception.receivedAt(), reception.dueAt()), now);
        changes.newCases.add(row);
        CaseAtHand at = new CaseAtHand(row, null, Set.of());
        Move move = CaseFile.opening(pinned(reception.procedure()).process(), cleared.contains(reception.dossierId()));
        move(changes, at, move, "OPEN", hours, now);
        return at;
    }

    private void move(Changes changes, CaseAtHand at, Move move, String deed, OfficeHours hours, Instant now) {
        AuditEntry entry = new AuditEntry(now, SYSTEM, deed, Map.of("state", move.to()));
        book.enter(changes, at, move, terms(hours, at.row().unit()), entry);
    }

    private Terms terms(OfficeHours hours, String unit) {
        return new Terms(hours.of(unit), deadlines.nearlyDue());
    }

    private ProcessDefinition processOf(CaseAtHand at) {
        return pinned(at.row().procedure()).process();
    }

    private PinnedCase pinned(PinnedProcedure procedure) {
        return procedures.pinned(ref(procedure), procedure.caseCode());
    }

    private static Procedures.Ref ref(PinnedProcedure procedure) {
        return new Procedures.Ref(procedure.code(), procedure.version());
    }

    private static <T extends News> Stream<T> of(List<News> news, Class<T> kind) {
        return news.stream().filter(kind::isInstance).map(kind::cast);
    }
}
