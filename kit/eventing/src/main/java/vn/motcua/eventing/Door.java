package vn.motcua.eventing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the events of one topic become the service's own news: {@code Door.<News>strict("intake.dossier-events").about("dossierId")
 * .on("vn.motcua.dossier.received.v1", DossierReceived.class, News.Received::of)}. A payload is a small record with only the components that are
 * used here; each must be there unless it is {@code @Nullable}, and what else the event carries is ignored. What breaks that is a
 * {@link BrokenContract}, here and for every event alike.
 *
 * @param <N> the service's own news
 */
public final class Door<N> {

    private final String topic;
    private final boolean latest;
    private final @Nullable String named;
    private final Map<String, Reading<N>> readings;

    private record Reading<N>(BiFunction<ReceivedEvent, @Nullable String, N> reading) {}

    private Door(String topic, boolean latest, @Nullable String named, Map<String, Reading<N>> readings) {
        this.topic = topic;
        this.latest = latest;
        this.named = named;
        this.readings = readings;
    }

    /** Every event matters, in the order of its subject: what follows one that cannot be handled waits behind it. */
    public static <N> Door<N> strict(String topic) {
        return new Door<>(topic, false, null, Map.of());
    }

    /** State that replaces itself (compacted topics): a newer event makes up for one that could not be handled. */
    public static <N> Door<N> latest(String topic) {
        return new Door<>(topic, true, null, Map.of());
    }

    /** The subject is named in the payloads too, by this component, wherever a payload record has it; the two must agree. */
    public Door<N> about(String component) {
        return new Door<>(topic, latest, component, readings);
    }

    /** Lets in events of a type. */
    public <P extends Record> Door<N> on(String type, Class<P> payload, Function<? super P, ? extends N> news) {
        return on(type, payload, (read, event) -> news.apply(read));
    }

    /** Lets in events of a type whose news needs something of the envelope too, such as the event's id. */
    public <P extends Record> Door<N> on(
            String type, Class<P> payload, BiFunction<? super P, ? super ReceivedEvent, ? extends N> news) {
        Map<String, Reading<N>> more = new LinkedHashMap<>(readings);
        PayloadReader<P> reader = new PayloadReader<>(payload);
        if (more.put(type, new Reading<>((event, name) -> news.apply(reader.read(event, name), event))) != null) {
            throw new IllegalArgumentException("twice in one door: " + type);
        }
        return new Door<>(topic, latest, named, more);
    }

    /** The topic behind this door. */
    public String topic() {
        return topic;
    }

    /** The types that are let in; of the others nothing is read and nothing is kept. */
    public Set<String> types() {
        return readings.keySet();
    }

    /** Whether a newer event makes up for an older one. */
    public boolean isLatest() {
        return latest;
    }

    /**
     * What an event means here.
     *
     * @throws BrokenContract when it is not what its contract promises, or of a type that is not let in
     */
    public N read(ReceivedEvent event) {
        Reading<N> reading = readings.get(event.type());
        if (reading == null) {
            throw new BrokenContract(event.type(), new IllegalArgumentException("not let in"));
        }
        try {
            return reading.reading().apply(event, named);
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException nonsense) {
            throw new BrokenContract(event.type(), nonsense);
        }
    }
}
