package vn.motcua.local.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the sink received last, as long as it fits into a few megabytes, for the desk's page; all of it is in the sink's file. */
final class RecentTraces {

    private static final int LARGEST = 8 * 1024 * 1024;

    private final Deque<byte[]> requests = new ArrayDeque<>();
    private int size;

    synchronized void add(byte[] request) {
        requests.addLast(request);
        size += request.length;
        while (size > LARGEST) {
            size -= requests.removeFirst().length;
        }
    }

    /** Their spans by trace, the newest trace first, its spans in the order in which they began. */
    Map<String, List<Spans.Span>> byTrace() {
        List<byte[]> known;
        synchronized (this) {
            known = List.copyOf(requests);
        }
        Map<String, List<Spans.Span>> traces = new LinkedHashMap<>();
        for (byte[] request : known) {
            try {
                Spans.of(request).forEach(span -> traces.computeIfAbsent(span.trace(), id -> new ArrayList<>())
                        .add(span));
            } catch (IllegalArgumentException foreign) {
                // Whoever sent it meant another page.
            }
        }
        traces.values().forEach(spans -> spans.sort(Comparator.comparingLong(Spans.Span::begin)));
        Map<String, List<Spans.Span>> newestFirst = new LinkedHashMap<>();
        traces.entrySet().stream()
                .sorted(Comparator.comparingLong(
                        trace -> -trace.getValue().getFirst().begin()))
                .forEach(trace -> newestFirst.put(trace.getKey(), trace.getValue()));
        return newestFirst;
    }
}
