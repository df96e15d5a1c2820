package vn.motcua.transactions;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** What is done again and again because time has passed: what fails today is told and done by a later round. */
public final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private Rounds() {}

    /**
     * A round that never fails.
     *
     * @param what is being done, for the log
     */
    public static Uni<Void> round(String what, Uni<Void> work) {
        return work.onFailure().recoverWithUni(failure -> {
            LOG.warnf("%s wait for the next round: %s", what, failure.getClass().getSimpleName());
            LOG.debug("Failure of a round", failure);
            return Uni.createFrom().voidItem();
        });
    }

    /**
     * Deals with things one after the other; one that fails stops none of the others.
     *
     * @param failed tells it
     */
    public static <T> Uni<Void> oneByOne(
            Iterable<T> things, Function<? super T, Uni<Void>> work, BiConsumer<? super T, ? super Throwable> failed) {
        return Multi.createFrom()
                .iterable(things)
                .onItem()
                .transformToUniAndConcatenate(
                        thing -> work.apply(thing).onFailure().recoverWithUni(failure -> {
                            failed.accept(thing, failure);
                            return Uni.createFrom().voidItem();
                        }))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
