package vn.motcua.catalog.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import vn.motcua.catalog.calendar.application.ApprovingCalendar;
import vn.motcua.catalog.calendar.persistence.Calendars;
import vn.motcua.catalog.onlinelevel.application.SettingOnlineLevel;
import vn.motcua.catalog.onlinelevel.model.OnlineLevels;
import vn.motcua.catalog.procedure.application.PublishingProcedure;
import vn.motcua.catalog.procedure.persistence.ProcedureVersions;
import vn.motcua.catalog.unit.application.ChangingUnits;
import vn.motcua.catalog.unit.model.OfficerAssignments;
import vn.motcua.catalog.unit.model.Unit;
import vn.motcua.catalog.unit.persistence.Units;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.UnitOfWork;

/**
 * Brings what is missing of the sample catalogue into the database at start, through the same use cases as everybody: all of it, with its
 * events, in one transaction. Instances that start together take turns, so the second finds everything there.
 */
@ApplicationScoped
class LoadingSampleCatalog {

    private static final Logger LOG = Logger.getLogger(LoadingSampleCatalog.class);
    private static final long TURN = 0x6d6f7463_73616d70L;

    private final SampleCatalogConfig config;
    private final EventLoop eventLoop;
    private final UnitOfWork unitOfWork;
    private final ObjectMapper json;
    private final Units units;
    private final ChangingUnits changingUnits;
    private final Calendars calendars;
    private final ApprovingCalendar approvingCalendar;
    private final ProcedureVersions versions;
    private final PublishingProcedure publishingProcedure;
    private final SettingOnlineLevel onlineLevels;

    LoadingSampleCatalog(
            SampleCatalogConfig config,
            EventLoop eventLoop,
            UnitOfWork unitOfWork,
            ObjectMapper json,
            Units units,
            ChangingUnits changingUnits,
            Calendars calendars,
            ApprovingCalendar approvingCalendar,
            ProcedureVersions versions,
            PublishingProcedure publishingProcedure,
            SettingOnlineLevel onlineLevels) {
        this.config = config;
        this.eventLoop = eventLoop;
        this.unitOfWork = unitOfWork;
        this.json = json;
        this.units = units;
        this.changingUnits = changingUnits;
        this.calendars = calendars;
        this.approvingCalendar = approvingCalendar;
        this.versions = versions;
        this.publishingProcedure = publishingProcedure;
        this.onlineLevels = onlineLevels;
    }

    void atStart(@Observes StartupEvent start) throws ExecutionException, InterruptedException {
        if (config.sample()) {
            int added = load();
            LOG.infof("Sample catalogue: %d entries added", added);
        }
    }

    /** Loads what is missing and says how many entries that was; blocks until it is committed. */
    int load() throws ExecutionException, InterruptedException {
        SampleFiles files = new SampleFiles(json);
        return eventLoop.await(() -> unitOfWork.run(session -> load(session, files)));
    }

    private Uni<Integer> load(Mutiny.Session session, SampleFiles files) {
        return takeTurn(session)
                .chain(() -> units.codes(session))
                .chain(known -> addMissing(
                        files.all("units"),
                        known,
                        unit -> unit.path("code").asText(),
                        unit -> changingUnits.setUp(session, json.convertValue(unit, Unit.class), Deeds.SYSTEM)))
                .chain(added -> units.officers(session)
                        .chain(known -> addMissing(
                                files.all("officers"),
                                known,
                                officer -> officer.path("officerId").asText(),
                                officer -> changingUnits.assign(
                                        session, json.convertValue(officer, OfficerAssignments.class), Deeds.SYSTEM)))
                        .map(more -> added + more))
                .chain(added -> calendars
                        .known(session)
                        .chain(known -> addMissing(
                                files.all("calendars"),
                                known,
                                year -> year.path("calendar").asText() + "/"
                                        + year.path("year").asInt(),
                                year -> approvingCalendar.approve(session, year, Deeds.SYSTEM)))
                        .map(more -> added + more))
                .chain(added -> versions.published(session)
                        .chain(known -> addMissing(
                                files.all("procedures"),
                                known,
                                version -> version.path("code").asText() + "/"
                                        + version.path("version").asInt(),
                                version -> publishingProcedure
                                        .publish(session, version, Deeds.SYSTEM, Map.of())
                                        .replaceWithVoid()))
                        .map(more -> added + more))
                .chain(added -> onlineLevels
                        .known(session)
                        .chain(known -> addMissing(
                                files.all("online-levels"),
                                known,
                                levels -> levels.path("procedureCode").asText() + "@"
                                        + levels.path("unit").asText(),
                                levels -> setLevels(session, json.convertValue(levels, OnlineLevels.class))))
                        .map(more -> added + more));
    }

    private Uni<Void> setLevels(Mutiny.Session session, OnlineLevels levels) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (OnlineLevels.Since since : levels.levels()) {
            all = all.chain(() -> onlineLevels
                    .set(session, levels.procedureCode(), levels.unit(), since, Deeds.SYSTEM)
                    .replaceWithVoid());
        }
        return all;
    }

    private static Uni<Integer> addMissing(
            List<JsonNode> entries,
            Set<String> known,
            Function<JsonNode, String> key,
            Function<JsonNode, Uni<Void>> add) {
        List<JsonNode> missing = entries.stream()
                .filter(entry -> !known.contains(key.apply(entry)))
                .toList();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (JsonNode entry : missing) {
            all = all.chain(() -> add.apply(entry));
        }
        return all.replaceWith(missing.size());
    }

    private static Uni<Void> takeTurn(Mutiny.Session session) {
        return session.createNativeQuery("select 1 from (select pg_advisory_xact_lock(" + TURN + ")) as turn")
                .getSingleResult()
                .replaceWithVoid();
    }
}
