package vn.motcua.tables;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;

/** Lets files go out while they are written, in a way that nobody takes one for whole whose writing failed. */
@ApplicationScoped
public class Downloads {

    private final CurrentVertxRequest current;

    Downloads(CurrentVertxRequest current) {
        this.current = current;
    }

    /**
     * The file as the answer to the current request, which is served on a thread that may block. If writing fails before anything has gone out, the
     * answer is the failure's problem; afterwards the connection breaks off.
     */
    public StreamingOutput of(StreamingOutput file) {
        HttpServerRequest request = current.getCurrent().request();
        return out -> {
            HeldBack held = new HeldBack(out);
            try {
                file.write(held);
                held.release();
            } catch (IOException | RuntimeException | Error failed) {
                if (held.hasBegun()) {
                    breakOff(request);
                }
                throw failed;
            }
        };
    }

    /**
     * The REST layer would only ask for the connection to be closed, and end the answer meanwhile: with a reader slower than we are, both leave
     * together, and the file looks whole. So wait until the connection is gone.
     */
    private static void breakOff(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    /** Keeps the beginning for itself until there is more than it can hold, or the file is whole: flushing changes nothing. */
    static final class HeldBack extends OutputStream {

        private static final int MOST = 16 * 1024;

        private final OutputStream out;
        private final byte[] held = new byte[MOST];
        private int length;
        private boolean begun;

        HeldBack(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            if (count > MOST - length) {
                release();
            }
            if (count > MOST) {
                begun = true;
                out.write(bytes, offset, count);
            } else {
                System.arraycopy(bytes, offset, held, length, count);
                length += count;
            }
        }

        @Override
        public void flush() {
            // What is held goes out when there is enough of it.
        }

        void release() throws IOException {
            begun = true;
            out.write(held, 0, length);
            length = 0;
        }

        boolean hasBegun() {
            return begun;
        }
    }
}
