package vn.motcua.catalog.onlinelevel.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.catalog.onlinelevel.events.OnlineLevelMessages;
import vn.motcua.catalog.onlinelevel.model.OnlineLevels;
import vn.motcua.catalog.onlinelevel.persistence.StoredOnlineLevels;
import vn.motcua.catalog.procedure.persistence.ProcedureVersions;
import vn.motcua.catalog.procedure.persistence.VersionShelf;
import vn.motcua.catalog.unit.persistence.Units;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.transactions.RowsAtCommit;
import vn.motcua.transactions.UnitOfWork;

/** Sets and reads how much of a procedure an agency offers online, and tells the other services. */
@ApplicationScoped
public class SettingOnlineLevel {

    private final UnitOfWork unitOfWork;
    private final Deeds deeds;
    private final RowsAtCommit rows;
    private final ProcedureVersions versions;
    private final Units units;
    private final StoredOnlineLevels stored;
    private final Clock clock;

    SettingOnlineLevel(
            UnitOfWork unitOfWork,
            Deeds deeds,
            RowsAtCommit rows,
            ProcedureVersions versions,
            Units units,
            StoredOnlineLevels stored,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.deeds = deeds;
        this.rows = rows;
        this.versions = versions;
        this.units = units;
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * Sets a level within the caller's transaction.
     *
     * @throws NotFound (in the Uni) without such a procedure
     * @throws InvalidRequest (in the Uni) without such a unit
     */
    public Uni<OnlineLevels> set(
            Mutiny.Session session, String code, String unit, OnlineLevels.Since since, String actor) {
        return VersionShelf.takeTurn(session, code)
                .chain(() -> versions.version(session, code, 1))
                .invoke(known -> {
                    if (known == null) {
                        throw new NotFound();
                    }
                })
                .chain(() -> units.exists(session, unit))
                .invoke(exists -> {
                    if (!exists) {
                        throw InvalidRequest.field("unit", "unknown-unit");
                    }
                })
                .chain(() -> stored.find(session, code, unit))
                .map(known -> (known == null ? new OnlineLevels(code, unit, List.of()) : known).with(since))
                .chain(levels -> store(session, levels, since, actor).replaceWith(levels));
    }

    private Uni<Void> store(Mutiny.Session session, OnlineLevels levels, OnlineLevels.Since since, String actor) {
        Instant now = clock.instant();
        return StoredOnlineLevels.lock(session, levels, OnlineLevelMessages.subject(levels))
                .chain(row -> {
                    deeds.of(rows.of(session), row, now)
                            .by(actor)
                            .did("SetOnlineLevel", Map.of("level", since.level(), "validFrom", since.validFrom()))
                            .tells(OnlineLevelMessages.set(levels, now));
                    return row.write(session, Map.of("levels", levels.levels()));
                });
    }

    /** Every procedure and agency with a level of its own as {@code code@unit}. */
    public Uni<Set<String>> known(Mutiny.Session session) {
        return stored.known(session);
    }

    /** The histories of a procedure in the order of the agencies' codes. */
    public Uni<List<OnlineLevels>> of(String code) {
        return unitOfWork.read(session -> stored.of(session, code));
    }
}
