package vn.motcua.local.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Appends lines to a file on a thread of its own: whatever came together goes to the disk together. */
final class Writer implements AutoCloseable {

    private static final long PAUSE_NANOS = 5_000_000;

    private final FileChannel channel;
    private final boolean durable;
    private final Thread thread;
    private StringBuilder waiting = new StringBuilder();
    private List<Runnable> afterwards = new ArrayList<>();
    private volatile boolean ending;

    /**
     * @param durable whether a line counts as written only when it is on the disk
     */
    Writer(Path file, boolean durable) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        this.durable = durable;
        this.thread = Thread.ofPlatform().name("writer").daemon(true).start(this::run);
    }

    /**
     * Adds a line.
     *
     * @param written run on the writer's thread when the line is in the file
     */
    void append(String line, @Nullable Runnable written) {
        synchronized (this) {
            waiting.append(line).append('\n');
            if (written != null) {
                afterwards.add(written);
            }
        }
        LockSupport.unpark(thread);
    }

    private void run() {
        while (!ending || hasWork()) {
            if (hasWork()) {
                flush();
                LockSupport.parkNanos(PAUSE_NANOS);
            } else {
                LockSupport.parkNanos(200 * PAUSE_NANOS);
            }
        }
    }

    private synchronized boolean hasWork() {
        return !waiting.isEmpty();
    }

    private void flush() {
        StringBuilder lines;
        List<Runnable> then;
        synchronized (this) {
            lines = waiting;
            then = afterwards;
            waiting = new StringBuilder();
            afterwards = new ArrayList<>();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            if (durable) {
                channel.force(false);
            }
        } catch (IOException e) {
            // Whoever waits will say that it never came.
            System.err.println("cannot write a journal: " + e.getMessage());
            return;
        }
        then.forEach(Runnable::run);
    }

    @Override
    public void close() throws IOException {
        ending = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        channel.close();
    }
}
