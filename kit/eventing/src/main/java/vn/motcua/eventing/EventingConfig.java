package vn.motcua.eventing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of relays and consumers. */
@ConfigMapping(prefix = "motcua.eventing")
public interface EventingConfig {

    /** Whether this instance relays and consumes; a pure command instance may leave it to others. */
    @WithDefault("true")
    boolean enabled();

    /** JDBC address for the relay's own connection; needed when the ordinary one goes through a transaction pooler. */
    Optional<String> directJdbcUrl();

    /** The least time between two rounds of the relay: a longer one makes larger batches and later events. */
    @WithDefault("PT0.06S")
    Duration relayPause();

    /** How often the relay looks for events that another instance committed in its lanes. */
    @WithDefault("PT0.04S")
    Duration relayPoll();

    /** How often a relay that is alone looks without having been woken. */
    @WithDefault("PT0.5S")
    Duration relayIdlePoll();

    /** Events read in one round. */
    @WithDefault("500")
    int relayBatch();

    /** The least time between two batches of a consumer. */
    @WithDefault("PT0.08S")
    Duration consumerPause();

    /** Events handled in one transaction at most. */
    @WithDefault("300")
    int consumerBatch();

    /** How often a failing event is tried before its subject is parked. */
    @WithDefault("3")
    int attempts();

    /** How long a consumer waits in place for something missing before it sets aside what needs it. */
    @WithDefault("PT2S")
    Duration patience();

    /** How often what waits for something missing is tried again. */
    @WithDefault("PT5S")
    Duration waitingRetryEvery();

    /** How long it is remembered how far a subject has come of which nothing comes any more. */
    @WithDefault("P120D")
    Duration cursorsKept();

    /** The largest payload of an event, in bytes of its JSON; a command that would need a larger one is refused. Kafka's topics must take a little more. */
    @WithDefault("900000")
    int largestPayload();

    /** How often a consumer tells Kafka how far it has come, one record for each partition that moved. What it repeats after a crash is harmless. */
    @WithDefault("PT3S")
    Duration offsetsEvery();

    /** A relay or consumer of which nothing was seen for so long hangs: the instance then says that it is not live. */
    @WithDefault("PT3M")
    Duration longestSilence();

    /** How often the figures of what waits and what stands aside are brought up to date. */
    @WithDefault("PT10S")
    Duration backlogEvery();

    /** The longest wait between two tries while the database or a dependency is missing. */
    @WithDefault("PT5S")
    Duration longestBackoff();
}
