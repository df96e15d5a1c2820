package vn.motcua.transactions;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a use case does once its questions are answered: it decides, leaves its rows with the transaction, and answers. */
@FunctionalInterface
public interface Decision<T> {

    /** Decides; refusals are thrown or come in the Uni, and nothing is written then. */
    Uni<T> decide();

    /** A decision that needs nothing more from the database. */
    static <T> Decision<T> of(Supplier<? extends T> deciding) {
        return () -> Uni.createFrom().item(deciding);
    }

    /** A decision that only leaves rows behind. */
    static Decision<Void> doing(Runnable deciding) {
        return () -> Uni.createFrom().voidItem().invoke(deciding);
    }

    /** The same decision, its answer understood as something else. */
    default <R> Decision<R> map(Function<? super T, ? extends R> meaning) {
        return () -> decide().map(meaning);
    }
}
