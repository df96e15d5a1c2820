package vn.motcua.catalog.search.application;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.catalog.search.model.SearchIndex;
import vn.motcua.catalog.search.model.SearchIndex.Stamped;
import vn.motcua.catalog.search.persistence.PublishedVersions;
import vn.motcua.catalog.search.persistence.PublishedVersions.Change;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.UnitOfWork;

/**
 * This instance's search index, never older than the question: each search first asks the table for what was committed since, which is one
 * look into an index that is nearly always empty. So any number of instances answer alike, and who has published finds it at once.
 */
@ApplicationScoped
public class CurrentIndex {

    /** Read and prepared in one go; more would keep an event loop from its other work. */
    private static final int BATCH = 250;

    private final UnitOfWork unitOfWork;
    private final PublishedVersions versions;
    private final EventLoop eventLoop;
    private volatile State state = new State(0, SearchIndex.EMPTY);

    CurrentIndex(UnitOfWork unitOfWork, PublishedVersions versions, EventLoop eventLoop) {
        this.unitOfWork = unitOfWork;
        this.versions = versions;
        this.eventLoop = eventLoop;
    }

    /**
     * An index and how far it has read.
     *
     * @param horizon whatever transactions below it have stored is in the index
     */
    private record State(long horizon, SearchIndex index) {

        State with(long reached, List<Stamped> newer) {
            return new State(Math.max(horizon, reached), index.with(newer));
        }
    }

    /** Filled before the instance says that it is ready, so that no search has to wait for it. */
    void fill(@Observes StartupEvent start) throws ExecutionException, InterruptedException {
        eventLoop.await(this::get);
    }

    /** The index with everything that is committed. */
    public Uni<SearchIndex> get() {
        return unitOfWork.read(this::get);
    }

    private Uni<SearchIndex> get(Mutiny.Session session) {
        State known = state;
        return versions.since(session, known.horizon()).chain(changes -> {
            List<Change> missing = changes.changes().stream()
                    .filter(change -> !known.index().has(change.key(), change.stamp()))
                    .toList();
            return read(session, missing).map(newer -> advance(changes.horizon(), newer));
        });
    }

    /** Searches may ask at the same time; what one has read is not lost by the other. */
    private synchronized SearchIndex advance(long horizon, List<Stamped> newer) {
        state = state.with(horizon, newer);
        return state.index();
    }

    private Uni<List<Stamped>> read(Mutiny.Session session, List<Change> missing) {
        Uni<List<Stamped>> all = Uni.createFrom().item(new ArrayList<>());
        for (int from = 0; from < missing.size(); from += BATCH) {
            List<Change> batch = missing.subList(from, Math.min(from + BATCH, missing.size()));
            all = all.chain(read -> versions.read(session, batch).map(more -> {
                read.addAll(more);
                return read;
            }));
        }
        return all;
    }
}
