package vn.motcua.catalog.procedure.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.LongFunction;
import vn.motcua.eventing.NewEvent;

/** What the catalogue tells about versions of procedures. */
public final class ProcedureMessages {

    private static final String TOPIC = "catalog.procedure-events";
    private static final String SOURCE = "/catalog-service";

    private ProcedureMessages() {}

    /**
     * A version was published, or its term has changed: the whole of it.
     *
     * @param subject code and number, {@code 1.004222/1}
     */
    public static LongFunction<NewEvent> published(String subject, JsonNode version, Instant now) {
        return seq -> new NewEvent(TOPIC, SOURCE, "vn.motcua.procedure.published.v1", subject, seq, now, version);
    }
}
