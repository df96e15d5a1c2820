package vn.motcua.catalog.onlinelevel.events;

import java.time.Instant;
import java.util.function.LongFunction;
import vn.motcua.catalog.onlinelevel.model.OnlineLevels;
import vn.motcua.eventing.NewEvent;

/** What the catalogue tells about what agencies offer online. */
public final class OnlineLevelMessages {

    private static final String TOPIC = "catalog.procedure-events";
    private static final String SOURCE = "/catalog-service";

    private OnlineLevelMessages() {}

    /** The levels of one agency and procedure, with their whole history. */
    public static LongFunction<NewEvent> set(OnlineLevels levels, Instant now) {
        return seq -> new NewEvent(
                TOPIC, SOURCE, "vn.motcua.procedure.online-levels-set.v1", subject(levels), seq, now, levels);
    }

    /** What they are about: {@code 1.004222@H26.30.01}. */
    public static String subject(OnlineLevels levels) {
        return levels.procedureCode() + "@" + levels.unit();
    }
}
