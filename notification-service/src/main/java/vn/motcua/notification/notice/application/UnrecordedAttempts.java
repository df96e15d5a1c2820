package vn.motcua.notification.notice.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import vn.motcua.notification.notice.model.Attempt;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.Transience;

/** What became of notices and is not written down yet; used by one thread. */
@ApplicationScoped
class UnrecordedAttempts {

    private static final Logger LOG = Logger.getLogger(UnrecordedAttempts.class);

    private final SendingNotices sendingNotices;
    private final SendingMeters meters;
    private final EventLoop eventLoop;
    private final List<Attempt> unrecorded = new ArrayList<>();

    UnrecordedAttempts(SendingNotices sendingNotices, SendingMeters meters, EventLoop eventLoop) {
        this.sendingNotices = sendingNotices;
        this.meters = meters;
        this.eventLoop = eventLoop;
    }

    void add(Attempt attempt) {
        unrecorded.add(attempt);
    }

    /** What cannot be recorded together is recorded one by one, so that one notice never stands in the way of the others. */
    void record() throws ExecutionException, InterruptedException {
        if (unrecorded.isEmpty()) {
            return;
        }
        List<Attempt> done = List.copyOf(unrecorded);
        try {
            record(done);
        } catch (ExecutionException failed) {
            if (passes(failed)) {
                throw failed;
            }
            LOG.errorf("%d attempts cannot be recorded together: %s", done.size(), name(failed));
            for (Attempt attempt : done) {
                recordAlone(attempt);
            }
        }
    }

    private void recordAlone(Attempt attempt) throws ExecutionException, InterruptedException {
        try {
            record(List.of(attempt));
        } catch (ExecutionException failed) {
            if (passes(failed)) {
                throw failed;
            }
            LOG.errorf(
                    "What became of notice %s cannot be recorded: %s",
                    attempt.delivery().id(), name(failed));
            unrecorded.remove(attempt);
        }
    }

    private void record(List<Attempt> done) throws ExecutionException, InterruptedException {
        eventLoop.await(() -> sendingNotices.record(done));
        unrecorded.removeAll(done);
        done.forEach(meters::count);
    }

    private static boolean passes(ExecutionException failed) {
        return Transience.passes(failed.getCause() == null ? failed : failed.getCause());
    }

    private static String name(ExecutionException failed) {
        return (failed.getCause() == null ? failed : failed.getCause())
                .getClass()
                .getSimpleName();
    }
}
