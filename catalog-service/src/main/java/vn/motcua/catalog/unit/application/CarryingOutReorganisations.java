package vn.motcua.catalog.unit.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import vn.motcua.catalog.unit.events.UnitMessages;
import vn.motcua.catalog.unit.model.ReorganiseUnits;
import vn.motcua.catalog.unit.model.StoredReorganisation;
import vn.motcua.catalog.unit.persistence.Reorganisations;
import vn.motcua.catalog.unit.persistence.Units;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.Rounds;
import vn.motcua.transactions.RowsAtCommit;
import vn.motcua.transactions.UnitOfWork;

/** On its day a decision about units is carried out, once, and the other services move open work to the units that take over. */
@ApplicationScoped
public class CarryingOutReorganisations {

    private static final Logger LOG = Logger.getLogger(CarryingOutReorganisations.class);

    private final UnitOfWork unitOfWork;
    private final Units units;
    private final Reorganisations reorganisations;
    private final ChangingUnits changing;
    private final Deeds deeds;
    private final RowsAtCommit rows;
    private final Clock clock;

    CarryingOutReorganisations(
            UnitOfWork unitOfWork,
            Units units,
            Reorganisations reorganisations,
            ChangingUnits changing,
            Deeds deeds,
            RowsAtCommit rows,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.units = units;
        this.reorganisations = reorganisations;
        this.changing = changing;
        this.deeds = deeds;
        this.rows = rows;
        this.clock = clock;
    }

    /** Carries out one that is planned, within the caller's transaction. */
    Uni<StoredReorganisation> carryOut(Mutiny.Session session, StoredReorganisation planned, String actor) {
        StoredReorganisation done = planned.carriedOut();
        Instant now = clock.instant();
        return Reorganisations.row(session, done)
                .chain(row -> {
                    deeds.of(rows.of(session), row, now)
                            .by(actor)
                            .did("CarryOutReorganisation", Map.of())
                            .tells(UnitMessages.reorganised(done, now));
                    return row.write(session, Map.of("state", done.state(), "body", done));
                })
                .chain(() -> showNewName(session, planned, actor))
                .replaceWith(done);
    }

    /** A renaming was announced with its date; on the day the unit shows its new name. */
    private Uni<Void> showNewName(Mutiny.Session session, StoredReorganisation planned, String actor) {
        if (planned.kind() != ReorganiseUnits.Kind.RENAME) {
            return Uni.createFrom().voidItem();
        }
        LocalDate today = VietnamTime.today(clock);
        return units.find(session, planned.command().units().getFirst()).chain(unit -> {
            if (unit == null || unit.on(today).equals(unit)) {
                return Uni.createFrom().voidItem();
            }
            return changing.put(session, unit.on(today), actor, "RenameUnit", Map.of("reorganisation", planned.id()));
        });
    }

    /** Carries out every decision whose day has come; one that fails is told and tried again the next time. */
    public Uni<Void> carryOutDue() {
        LocalDate today = VietnamTime.today(clock);
        return unitOfWork
                .read(session -> reorganisations.due(session, today))
                .chain(ids -> Rounds.oneByOne(
                        ids,
                        this::carryOut,
                        (id, failure) -> LOG.errorf(failure, "Reorganisation %s cannot be carried out", id)));
    }

    private Uni<Void> carryOut(UUID id) {
        return unitOfWork.run(session -> reorganisations
                .lock(session, id, StoredReorganisation.State.PLANNED)
                .chain(planned -> planned == null
                        ? Uni.createFrom().voidItem()
                        : carryOut(session, planned, Deeds.SYSTEM).replaceWithVoid()));
    }
}
