package vn.motcua.local.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Begins lifecycles: by the clock (open), or each when one before has ended (closed). */
final class Loops {

    private static final long MILLIS = 1_000_000;

    private final Driving driving;
    private final Function<Lifecycle, Future<Void>> way;
    private long next;

    /**
     * @param way how far each goes
     */
    Loops(Driving driving, long firstNumber, Function<Lifecycle, Future<Void>> way) {
        this.driving = driving;
        this.next = firstNumber;
        this.way = way;
    }

    /** The number that no lifecycle has had yet. */
    long next() {
        return next;
    }

    /**
     * Begins by the clock until the window ends.
     *
     * @return completes when the last one has been begun
     */
    CompletableFuture<Void> open(Tally tally, Arrivals arrivals, long windowEnds) {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        onLoop(() -> tick(tally, arrivals, windowEnds, next, begun));
        return begun;
    }

    private void tick(Tally tally, Arrivals arrivals, long windowEnds, long first, CompletableFuture<Void> begun) {
        long now = System.nanoTime();
        long due = arrivals.due(Math.min(now, windowEnds));
        while (next - first < due) {
            long intended = arrivals.intended(next - first);
            begin(tally, intended);
        }
        if (now >= windowEnds) {
            begun.complete(null);
            return;
        }
        long pause = (arrivals.intended(next - first) - System.nanoTime()) / MILLIS;
        loop().setTimer(Math.max(1, pause), unused -> tick(tally, arrivals, windowEnds, first, begun));
    }

    /**
     * Keeps so many under way until the window ends or enough were begun.
     *
     * @return completes when the last one has ended
     */
    CompletableFuture<Void> closed(Tally tally, int concurrency, long most, long windowEnds) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        onLoop(() -> {
            long last = next + most;
            int[] workers = {concurrency};
            for (int i = 0; i < concurrency; i++) {
                work(tally, last, windowEnds, workers, ended);
            }
        });
        return ended;
    }

    private void work(Tally tally, long last, long windowEnds, int[] workers, CompletableFuture<Void> ended) {
        if (next >= last || System.nanoTime() >= windowEnds) {
            workers[0]--;
            if (workers[0] == 0) {
                ended.complete(null);
            }
            return;
        }
        begin(tally, System.nanoTime()).onComplete(unused -> work(tally, last, windowEnds, workers, ended));
    }

    private Future<Void> begin(Tally tally, long intended) {
        tally.began();
        Lifecycle lifecycle = new Lifecycle(driving, tally, next, intended);
        next++;
        return way.apply(lifecycle)
                .onSuccess(unused -> tally.completed(intended))
                .onFailure(failure -> tally.failed(
                        failure instanceof Lifecycle.Failed
                                ? String.valueOf(failure.getMessage())
                                : failure.getClass().getSimpleName()));
    }

    private void onLoop(Runnable work) {
        driving.loopContext().runOnContext(unused -> work.run());
    }

    private Vertx loop() {
        return driving.calls().loop();
    }
}
