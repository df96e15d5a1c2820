package vn.motcua.local.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import vn.motcua.local.installation.Installation;

/**
 * Processor time of every part so far, as the kernel counts it: user and system time of its process, of the children that have ended and of
 * those that live (PostgreSQL has one a connection).
 *
 * @param millis by part; {@code driver} is this process
 */
record ProcessTimes(Map<String, Long> millis) {

    /** The parts that the figure a lifecycle counts. */
    static final List<String> OURS =
            List.of("catalog", "intake", "workflow", "payment", "notification", "postgresql", "kafka");

    private static final long MILLIS_A_TICK = 10;
    private static final int USER_TIME = 11;
    private static final int CHILDREN_SYSTEM_TIME = 14;

    static ProcessTimes now(Installation installation, List<String> parts) throws IOException {
        Map<String, Long> millis = new LinkedHashMap<>();
        for (String part : parts) {
            millis.put(part, ofPart(installation.run().resolve(part)));
        }
        millis.put("driver", ofProcess(ProcessHandle.current().pid()));
        return new ProcessTimes(millis);
    }

    /** What was used since then. */
    ProcessTimes since(ProcessTimes earlier) {
        Map<String, Long> used = new LinkedHashMap<>();
        millis.forEach((part, now) -> used.put(part, Math.max(0, now - earlier.millis.getOrDefault(part, 0L))));
        return new ProcessTimes(used);
    }

    /** The sum of {@link #OURS}. */
    long ours() {
        return OURS.stream().mapToLong(part -> millis.getOrDefault(part, 0L)).sum();
    }

    private static long ofPart(Path processFile) throws IOException {
        Properties fields = new Properties();
        try (var reader = Files.newBufferedReader(processFile)) {
            fields.load(reader);
        } catch (NoSuchFileException e) {
            return 0;
        }
        long pid = Long.parseLong(fields.getProperty("pid", "0"));
        long sum = ofProcess(pid);
        List<ProcessHandle> children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .toList();
        for (ProcessHandle child : children) {
            sum += ofProcess(child.pid());
        }
        return sum;
    }

    /** Of one process and its ended children, in milliseconds; 0 when there is none. */
    static long ofProcess(long pid) throws IOException {
        try {
            return millisOf(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** User and system time of a process and of its ended children, out of a line of {@code /proc/<pid>/stat}. */
    static long millisOf(String stat) {
        // The second field is the command in brackets and may hold anything, so count from the last bracket.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int i = USER_TIME; i <= CHILDREN_SYSTEM_TIME; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks * MILLIS_A_TICK;
    }
}
