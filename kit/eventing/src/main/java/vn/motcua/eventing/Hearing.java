package vn.motcua.eventing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/**
 * What a service hears, and who takes it: {@code Hearing.of("payment").through(doors).bring(OfficerAssigned.class, assignments::replace)
 * .follow(DossierNews.class, following::follow)}. The news of a batch are sorted by their kind; each taker gets all of its kind at once, in the
 * order in which they came, and is not called where there are none. News that nobody takes fail the batch, as a broken event does.
 */
public final class Hearing {

    /** The news of an event that turns out to mean nothing here. */
    public static final Object NOTHING = new Object();

    private final String consumer;
    private final List<Door<Object>> doors = new ArrayList<>();
    private final List<Kind<?>> kinds = new ArrayList<>();

    private record Kind<K>(Class<K> type, BiFunction<Transaction, List<K>, Decision<Void>> taker) {

        Decision<Void> take(Transaction tx, List<Object> news) {
            return taker.apply(tx, news.stream().map(type::cast).toList());
        }
    }

    private Hearing(String consumer) {
        this.consumer = consumer;
    }

    /**
     * What a consumer hears.
     *
     * @param consumer see {@link EventHandler#consumer()}
     */
    public static Hearing of(String consumer) {
        return new Hearing(consumer);
    }

    /** News come in by these doors too. */
    public Hearing through(List<Door<Object>> more) {
        doors.addAll(more);
        return this;
    }

    /** News of this kind leave something with the transaction at once. */
    public <K> Hearing bring(Class<K> kind, BiConsumer<? super Transaction, ? super List<K>> taker) {
        kinds.add(new Kind<>(kind, (tx, news) -> {
            taker.accept(tx, news);
            return Decision.doing(() -> {});
        }));
        return this;
    }

    /** News of this kind are decided about, after all others were brought to their takers; with this it is said who takes what. */
    public <K> EventHandler<Object> follow(Class<K> kind, BiFunction<Transaction, List<K>, Decision<Void>> follower) {
        kinds.add(new Kind<>(kind, follower));
        return new Sorting(consumer, List.copyOf(doors), List.copyOf(kinds));
    }

    private record Sorting(String consumer, List<Door<Object>> doors, List<Kind<?>> kinds)
            implements EventHandler<Object> {

        @Override
        public Decision<Void> gather(Transaction tx, List<Object> due) {
            Map<Kind<?>, List<Object>> sorted = new LinkedHashMap<>();
            due.stream().filter(news -> news != NOTHING).forEach(news -> sorted.computeIfAbsent(
                            kindOf(news), kind -> new ArrayList<>())
                    .add(news));
            Decision<Void> decision = Decision.doing(() -> {});
            for (Kind<?> kind : kinds) {
                List<Object> news = sorted.get(kind);
                if (news != null) {
                    decision = kind.take(tx, news);
                }
            }
            return decision;
        }

        private Kind<?> kindOf(Object news) {
            return kinds.stream()
                    .filter(kind -> kind.type().isInstance(news))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException(consumer + " has nobody who takes " + news.getClass()));
        }
    }
}
