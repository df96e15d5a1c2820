package vn.motcua.local.sandbox;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import vn.motcua.local.http.Http;

/** An append-only file of JSON lines; a line counts only when it is on the disk. */
final class Journal implements Closeable {

    private final FileChannel channel;
    private final Object disk = new Object();
    private long written;
    private long forced;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens for appending; half a line that a killed process left behind is cut off. Others may append to the same file meanwhile. */
    static Journal open(Path file) throws IOException {
        cutHalfLine(file);
        return new Journal(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    private static void cutHalfLine(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            ByteBuffer last = ByteBuffer.allocate(1);
            while (end > 0) {
                last.clear();
                channel.read(last, end - 1);
                if (last.get(0) == '\n') {
                    break;
                }
                end--;
            }
            channel.truncate(end);
        }
    }

    /** Every line written so far. */
    static List<Map<String, Object>> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(Journal::parse).toList();
        }
    }

    private static Map<String, Object> parse(String line) {
        try {
            return Http.JSON.readValue(line, new TypeReference<Map<String, Object>>() {});
        } catch (IOException e) {
            throw new IllegalStateException("a journal holds a line that is not JSON", e);
        }
    }

    /** Writes one line and returns when it is on the disk; lines that come together go there together. */
    void append(Map<String, ?> line) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.wrap((Http.JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        long end;
        synchronized (this) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            end = ++written;
        }
        synchronized (disk) {
            if (forced < end) {
                long covered = linesWritten();
                channel.force(false);
                forced = covered;
            }
        }
    }

    private synchronized long linesWritten() {
        return written;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
