package vn.motcua.eventing.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.motcua.eventing.EventingConfig;

/** All workers of the instance. */
@ApplicationScoped
public class Workers {

    private final Duration longestSilence;
    private final List<Worker> all = new CopyOnWriteArrayList<>();

    Workers(EventingConfig config) {
        this.longestSilence = config.longestSilence();
    }

    /** Starts a worker. */
    public Worker start(String name, Worker.Work work) {
        Worker worker = new Worker(name, work);
        all.add(worker);
        worker.start();
        return worker;
    }

    /** Workers of which nothing was seen for too long, by name. */
    Map<String, Duration> silent() {
        Map<String, Duration> silent = new TreeMap<>();
        for (Worker worker : all) {
            if (worker.silence().compareTo(longestSilence) > 0) {
                silent.put(worker.name(), worker.silence());
            }
        }
        return silent;
    }
}
