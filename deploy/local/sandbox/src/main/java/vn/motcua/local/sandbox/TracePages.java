package vn.motcua.local.sandbox;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.workingtime.WorkingCalendar;

/** Traces as a person reads them. */
final class TracePages {

    private static final int MOST = 100;
    private static final String HOW =
            "<p>One request in a hundred is traced, and every one that asks for it by its header <code>traceparent</code>, as the page of"
                    + " <a href=\"/apis\">all APIs</a> does.</p>";
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(WorkingCalendar.ZONE);

    private TracePages() {}

    static String list(Map<String, List<Spans.Span>> traces) {
        String rows = traces.entrySet().stream()
                .limit(MOST)
                .map(trace -> {
                    Spans.Span first = trace.getValue().getFirst();
                    String services = trace.getValue().stream()
                            .map(Spans.Span::service)
                            .distinct()
                            .collect(Collectors.joining(", "));
                    return "<tr><td>" + CLOCK.format(Instant.ofEpochMilli(first.begin() / 1_000_000))
                            + "<td><a href=\"/traces/"
                            + DeskPages.escape(trace.getKey()) + "\">" + DeskPages.escape(first.name()) + "</a><td>"
                            + millis(first.begin(), last(trace.getValue())) + "<td>" + DeskPages.escape(services);
                })
                .collect(Collectors.joining("\n"));
        return DeskPages.page(
                "Traces",
                "<h1>Traces</h1>" + HOW + "<table><tr><th>At<th>First<th>Took<th>Services\n" + rows + "</table>");
    }

    static String one(List<Spans.Span> spans) {
        long begin = spans.getFirst().begin();
        double whole = Math.max(1, last(spans) - begin);
        Map<String, Integer> depths = new HashMap<>();
        StringBuilder rows = new StringBuilder();
        for (Spans.Span span : spans) {
            int depth = depths.getOrDefault(span.parent(), -1) + 1;
            depths.put(span.id(), depth);
            rows.append("<tr><td>%s<td style=\"padding-left:%dem\">%s%s<td>%s<td>%s<td style=\"width:30%%\">"
                    .formatted(
                            DeskPages.escape(span.service()),
                            depth,
                            DeskPages.escape(span.name()),
                            span.failed() ? " <b>failed</b>" : "",
                            millis(begin, span.begin()),
                            millis(span.begin(), span.end())));
            rows.append(String.format(
                    Locale.ROOT,
                    "<div style=\"margin-left:%.2f%%;width:%.2f%%;min-width:2px;height:.8em;background:#4a7\"></div>%n",
                    100 * (span.begin() - begin) / whole,
                    100 * (span.end() - span.begin()) / whole));
        }
        return DeskPages.page(
                "Trace",
                "<p><a href=\"/traces\">← Traces</a></p><h1>"
                        + DeskPages.escape(spans.getFirst().name())
                        + "</h1><table><tr><th>Service<th>Span<th>After<th>Took<th>\n" + rows + "</table>");
    }

    static String notYet() {
        return DeskPages.page(
                "Trace",
                "<meta http-equiv=\"refresh\" content=\"2\"><h1>Not here yet</h1><p>The services send their spans every few seconds.</p>"
                        + HOW);
    }

    private static long last(List<Spans.Span> spans) {
        return spans.stream().mapToLong(Spans.Span::end).max().orElse(0);
    }

    private static String millis(long from, long to) {
        return String.format(Locale.ROOT, "%.1f ms", (to - from) / 1e6);
    }
}
