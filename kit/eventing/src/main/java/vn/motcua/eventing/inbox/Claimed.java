package vn.motcua.eventing.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.transactions.Writes;

/** What happens around a handler in its transaction. */
interface Claimed {

    /** What is asked first; a claim begins anew with it. */
    List<Question> questions();

    /** What the handler gets if nothing unusual has happened, so that its questions can travel with the first; none where that cannot be said. */
    default List<ReceivedEvent> expected() {
        return List.of();
    }

    /** Which events the handler gets, in order; none when it has nothing to do. */
    List<ReceivedEvent> due(List<List<@Nullable Object[]>> answers);

    /** What is written once the handler has decided. */
    void write(Writes writes);
}
