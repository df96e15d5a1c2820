package vn.motcua.local.load;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.local.http.Http;
import vn.motcua.local.installation.Settings;
import vn.motcua.local.installation.Settings.Port;

/**
 * How long events took from the moment they happened to the commit of their effect, by consumer, as the services' own histograms count it.
 *
 * @param buckets by consumer: how many took at most so many seconds
 */
record EventDelays(Map<String, TreeMap<Double, Double>> buckets) {

    private static final Pattern BUCKET =
            Pattern.compile("motcua_event_delay_seconds_bucket\\{([^}]*)}\\s+([0-9.eE+]+)");
    private static final Pattern CONSUMER = Pattern.compile("consumer=\"([^\"]*)\"");
    private static final Pattern EDGE = Pattern.compile("le=\"([^\"]*)\"");

    static EventDelays now(Settings settings) throws InterruptedException {
        Http http = new Http();
        Map<String, TreeMap<Double, Double>> all = new TreeMap<>();
        for (Port port : List.of(Port.INTAKE, Port.WORKFLOW, Port.PAYMENT, Port.NOTIFICATION)) {
            try {
                Http.Answer answer = http.get(settings.url(port.management()) + "/q/metrics", null);
                if (answer.isSuccess()) {
                    all.putAll(parsed(answer.body()));
                }
            } catch (IOException e) {
                // A service without metrics has no line in the report.
            }
        }
        return new EventDelays(all);
    }

    static Map<String, TreeMap<Double, Double>> parsed(String metrics) {
        Map<String, TreeMap<Double, Double>> result = new TreeMap<>();
        Matcher line = BUCKET.matcher(metrics);
        while (line.find()) {
            Matcher consumer = CONSUMER.matcher(line.group(1));
            Matcher edge = EDGE.matcher(line.group(1));
            if (consumer.find() && edge.find()) {
                double upTo =
                        edge.group(1).equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(edge.group(1));
                result.computeIfAbsent(consumer.group(1), name -> new TreeMap<>())
                        .merge(upTo, Double.parseDouble(line.group(2)), Double::sum);
            }
        }
        return result;
    }

    EventDelays since(EventDelays earlier) {
        Map<String, TreeMap<Double, Double>> difference = new TreeMap<>();
        buckets.forEach((consumer, counts) -> {
            Map<Double, Double> before = earlier.buckets.getOrDefault(consumer, new TreeMap<>());
            TreeMap<Double, Double> rest = new TreeMap<>();
            counts.forEach((edge, count) -> rest.put(edge, count - before.getOrDefault(edge, 0.0)));
            difference.put(consumer, rest);
        });
        return new EventDelays(difference);
    }

    /** How many events a consumer had. */
    long count(String consumer) {
        TreeMap<Double, Double> counts = buckets.getOrDefault(consumer, new TreeMap<>());
        return counts.isEmpty() ? 0 : Math.round(counts.lastEntry().getValue());
    }

    /**
     * A percentile, the upper edge of its bucket.
     *
     * @return milliseconds; 0 when there were no events, infinity when it lies beyond the last edge that the services count by
     */
    double percentile(String consumer, double share) {
        long count = count(consumer);
        for (Map.Entry<Double, Double> bucket :
                buckets.getOrDefault(consumer, new TreeMap<>()).entrySet()) {
            if (count > 0 && bucket.getValue() >= Math.ceil(share * count)) {
                return bucket.getKey() * 1_000;
            }
        }
        return 0;
    }

    /** A percentile for people, such as {@code 250 ms}, or {@code > 60 s} when all that is known is that it lies beyond the last edge. */
    String shown(String consumer, double share) {
        double millis = percentile(consumer, share);
        if (Double.isFinite(millis)) {
            return String.format(Locale.ROOT, "%.0f ms", millis);
        }
        Double last = buckets.getOrDefault(consumer, new TreeMap<>()).lowerKey(Double.POSITIVE_INFINITY);
        return last == null ? "unknown" : String.format(Locale.ROOT, "> %.0f s", last);
    }
}
