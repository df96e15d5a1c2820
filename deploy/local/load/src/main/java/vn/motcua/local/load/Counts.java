package vn.motcua.local.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The published counts of one lifecycle beside their budgets. */
final class Counts {

    /** Tables of which no query may read every row: they grow with the city. */
    private static final List<String> GROWING =
            List.of("notification/recipients/", "notification/deliveries/", "workflow/officer_assignments/");

    /** Tables that empty themselves, within days or months: what they hold is not kept for ever. */
    private static final List<String> PASSING =
            List.of("/outbox", "/idempotency_keys", "/letters_to_addresses", "/inbox_cursors");

    private static final double KILO = 1_000;

    private record Line(String name, double measured, String unit, String budget, boolean within) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Map<String, Double>> details = new TreeMap<>();

    /**
     * @param net everything counted during the lifecycles, less what the idle stack would have counted
     * @param gross the same, idle work included
     * @param statements by database and first word, net
     * @param indexEntries made meanwhile
     * @param lifecycles how many
     * @param seconds how long they took
     */
    Counts(
            Counters net,
            Counters gross,
            Map<String, Map<String, Double>> statements,
            double indexEntries,
            long lifecycles,
            double seconds) {
        double each = 1.0 / Math.max(1, lifecycles);
        double all = 0;
        StringBuilder by = new StringBuilder();
        for (Map.Entry<String, Map<String, Double>> database : statements.entrySet()) {
            double own = database.getValue().entrySet().stream()
                    .filter(word ->
                            !word.getKey().equals("begin") && !word.getKey().equals("commit"))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
            all += own;
            by.append(String.format(Locale.ROOT, "%s%s %.0f", by.isEmpty() ? "" : ", ", database.getKey(), own * each));
        }
        atMost("statements (" + by + ")", all * each, "", 75);
        atMost("times a database process waited for its client", net.sum("", "/sleeps") * each, "", 30);
        atMost("rows written", net.sum("", "/rows") * each, "", 102);
        atMost("index entries", indexEntries * each, "", 125);
        atMost("log written", net.sum("wal", "") * each / KILO, "kB", 42);
        share("share of HOT updates: cases", net, "workflow/cases/");
        share("share of HOT updates: dossiers", net, "intake/dossiers/");
        atMost("offsets committed a second", gross.sum("offsets", "") / seconds, "", 50);
        double moves = net.sum("", "/inbox_cursors/moved") * each;
        double events = net.sum("events", "") * each;
        atMost("cursor moves beyond the events that had an effect", Math.max(0, moves - events), "", 0);
        lines.add(new Line("events that had an effect", events, "", "–", true));
        for (String table : GROWING) {
            atMost(
                    "rows read by scans of " + table.substring(0, table.length() - 1),
                    net.sum(table, "/scanned") * each,
                    "",
                    0);
        }
        atMost("transactions given up in payment", net.sum("payment/rollbacks", "") * each, "", 0);
        lines.add(new Line("transactions", net.sum("", "/commits") * each, "", "–", true));
        double passing = gross.each("/bytes").entrySet().stream()
                .filter(table -> PASSING.stream().anyMatch(table.getKey()::endsWith))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        atMost("bytes stored for ever", (gross.sum("", "/bytes") - passing) * each / KILO, "kB", 15);
        lines.add(new Line("bytes stored for a while", passing * each / KILO, "kB", "–", true));
        byTable("rows written", net.each("/rows"), each);
        byTable("rows read by scans", net.each("/scanned"), each);
        byTable("bytes", gross.each("/bytes"), each);
        statements.forEach((database, words) -> byTable("statements in " + database, words, each));
    }

    private void byTable(String what, Map<String, Double> numbers, double each) {
        Map<String, Double> told = new TreeMap<>();
        numbers.forEach((table, number) -> {
            double rounded = Math.round(100 * number * each) / 100.0;
            if (Math.abs(rounded) >= 0.05) {
                told.put(table, rounded);
            }
        });
        details.put(what, told);
    }

    private void atMost(String name, double measured, String unit, double budget) {
        String text = String.format(Locale.ROOT, "≤ %.0f", budget);
        lines.add(new Line(name, measured, unit, text, Math.round(measured * 10) / 10.0 <= budget));
    }

    private void share(String name, Counters net, String table) {
        double updated = net.sum(table, "/updated");
        double percent = updated == 0 ? 0 : 100 * net.sum(table, "/hot") / updated;
        lines.add(new Line(name, percent, "%", "≥ 60", percent >= 60));
    }

    /** For people. */
    String text() {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%n  %-84s %10s  %8s%n", "count a lifecycle", "measured", "budget"));
        for (Line line : lines) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-84s %10.1f%-3s %6s %s%n",
                    line.name,
                    line.measured,
                    line.unit.isEmpty() ? "" : " " + line.unit,
                    line.budget,
                    line.within ? "" : " over"));
        }
        return text.toString();
    }

    /** For a file, which also has them by table. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        lines.forEach(line -> json.put(
                line.name,
                Map.of("measured", Math.round(line.measured * 100) / 100.0, "unit", line.unit, "budget", line.budget)));
        json.put("details", details);
        return json;
    }
}
