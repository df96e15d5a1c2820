package vn.motcua.eventing.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.transactions.Writes;

/** What happens around a handler in its transaction. */
interface Claimed {

    /** What is asked first. */
    List<Question> questions();

    /** Which events the handler gets, in order; none when it has nothing to do. */
    List<ReceivedEvent> due(List<List<@Nullable Object[]>> answers);

    /** What is written once the handler has decided. */
    void write(Writes writes);
}
