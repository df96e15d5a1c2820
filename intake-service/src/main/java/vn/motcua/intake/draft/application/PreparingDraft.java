package vn.motcua.intake.draft.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.EventIds;
import vn.motcua.intake.dossier.application.CheckingFiling;
import vn.motcua.intake.dossier.application.CheckingFiling.Judgement;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.draft.persistence.Draft;
import vn.motcua.intake.draft.persistence.DraftRow;
import vn.motcua.intake.draft.persistence.Drafts;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.command.SeenVersions;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.UnitOfWork;

/** Step 2: begins, replaces, discards and reads drafts. A draft may lack anything and says what; only its procedure must exist. */
@ApplicationScoped
public class PreparingDraft {

    /** Judgements and the flaws that they name. */
    private static final long MOST_JUDGED = 20_000;

    private final UnitOfWork unitOfWork;
    private final Drafts drafts;
    private final CheckingFiling checking;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final Cache<UUID, Judged> judged = Caffeine.newBuilder()
            .maximumWeight(MOST_JUDGED)
            .weigher((UUID draft, Judged known) -> 1 + known.judgement().flaws().size())
            .build();

    PreparingDraft(
            UnitOfWork unitOfWork, Drafts drafts, CheckingFiling checking, AuditTrail audit, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.drafts = drafts;
        this.checking = checking;
        this.audit = audit;
        this.clock = clock;
    }

    private record Judged(long version, CheckingFiling.Ground ground, Judgement judgement) {}

    /**
     * A draft and what it still lacks.
     *
     * @param flaws everything missing or wrong
     */
    public record Prepared(Draft draft, List<FieldError> flaws) {}

    /** What is missing or wrong in a filing today; judged before any transaction. */
    public Uni<Judgement> judge(Filing filing) {
        return checking.judge(filing);
    }

    /** Begins a draft. */
    public Uni<Prepared> begin(Mutiny.Session session, Caller caller, Filing filing, Judgement judgement) {
        Instant now = clock.instant();
        List<FieldError> flaws = ofKnownProcedure(filing, judgement);
        DraftRow row = DraftRow.begun(EventIds.next(), caller.id(), filing, now);
        record(session, row, caller, "BeginDraft", now);
        return session.persist(row).replaceWith(() -> new Prepared(row.toModel(), flaws));
    }

    /** Replaces a draft's content if the caller has seen its current version. */
    public Uni<Prepared> replace(Caller caller, UUID id, SeenVersions seen, Filing filing) {
        Instant now = clock.instant();
        return judge(filing)
                .chain(judgement -> unitOfWork.run(
                        session -> drafts.lock(session, id, caller).chain(row -> {
                            row.requireOpen();
                            row.requireSeen(seen);
                            List<FieldError> flaws = ofKnownProcedure(filing, judgement);
                            row.replace(filing, now);
                            record(session, row, caller, "ReplaceDraft", now);
                            return session.flush().replaceWith(() -> new Prepared(row.toModel(), flaws));
                        })));
    }

    /** Throws a draft away, whichever version the caller has seen unless one is named. */
    public Uni<Void> discard(Caller caller, UUID id, SeenVersions seen) {
        Instant now = clock.instant();
        return unitOfWork.run(session -> drafts.lock(session, id, caller).chain(row -> {
            row.requireOpen();
            row.requireSeen(seen);
            record(session, row, caller, "DiscardDraft", now);
            return session.remove(row);
        }));
    }

    /** Reads a draft; of a submitted one only what it has become. */
    public Uni<Prepared> read(Caller caller, UUID id) {
        return look(caller, id)
                .chain(draft -> draft.dossierId() != null
                        ? Uni.createFrom().item(new Prepared(draft, List.of()))
                        : judge(draft).map(judgement -> new Prepared(draft, judgement.flaws())));
    }

    /** The draft alone. */
    Uni<Draft> look(Caller caller, UUID id) {
        return unitOfWork.read(session -> drafts.ofOwner(session, id, caller).map(DraftRow::toModel));
    }

    /** The judgement of a draft, made anew only when the draft or what it is judged by has changed. */
    Uni<Judgement> judge(Draft draft) {
        return checking.ground(draft.filing(), today()).chain(ground -> {
            Judged before = judged.getIfPresent(draft.id());
            return before != null
                            && before.version() == draft.version()
                            && before.ground().isSameAs(ground)
                    ? Uni.createFrom().item(before.judgement())
                    : checking.judge(draft.filing(), ground)
                            .invoke(judgement ->
                                    judged.put(draft.id(), new Judged(draft.version(), ground, judgement)));
        });
    }

    /** The caller's open drafts, newest first; one row more than a page holds. */
    public Uni<List<Draft>> open(Caller caller, @Nullable UUID after, int rows) {
        return unitOfWork.read(session -> drafts.open(session, caller, after, rows));
    }

    private static List<FieldError> ofKnownProcedure(Filing filing, Judgement judgement) {
        if (judgement.version() == null) {
            throw InvalidRequest.field(
                    "procedureCode", filing.procedureCode() == null ? "required" : "unknown-procedure");
        }
        return judgement.flaws();
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    private void record(Mutiny.Session session, DraftRow row, Caller caller, String deed, Instant now) {
        audit.record(session, row, new AuditEntry(now, caller.id().toString(), deed, Map.of()));
    }
}
