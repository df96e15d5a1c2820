package vn.motcua.tables;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import vn.motcua.transactions.EventLoop;

/** Lets a thread that writes a file, as fast as its reader takes it, wait for what comes next. */
@ApplicationScoped
public class BlockingReads {

    private final EventLoop eventLoop;

    BlockingReads(EventLoop eventLoop) {
        this.eventLoop = eventLoop;
    }

    /**
     * Reads on an event loop and waits; a refusal comes out as itself.
     *
     * @throws IOException when it cannot be read, or the service stops
     */
    public <T> T read(Supplier<Uni<T>> work) throws IOException {
        try {
            return eventLoop.await(work);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException itself) {
                throw itself;
            }
            throw new IOException("What comes next cannot be read", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The service stops");
        }
    }
}
