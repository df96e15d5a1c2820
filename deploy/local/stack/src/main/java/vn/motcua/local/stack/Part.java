package vn.motcua.local.stack;

import java.util.List;
import java.util.function.Consumer;
import vn.motcua.local.installation.Settings.Port;

/** One part of the stack: a process of its own that listens on ports of its own. */
public interface Part {

    /** Short name, used on the command line, for the log and the process file. */
    String name();

    /** The address a person or a program would use. */
    String address();

    /** The version that runs. */
    String version();

    /** The ports it listens on. */
    List<Port> ports();

    /** The parts that must be ready before this one is started. */
    List<String> after();

    /** Whether its process lives. It may still be starting. */
    boolean running();

    /** Whether its process lives but was started with other ports than the settings now say. */
    boolean movedFromItsPorts();

    /** Whether it answers. */
    boolean ready();

    /** Resident memory in bytes, shared pages counted once; 0 when it does not run. */
    long memory();

    /**
     * Brings it up and returns when it is ready.
     *
     * @param progress receives a few words whenever something slow begins
     * @throws StartFailed when it ends or does not answer in time
     */
    void start(Consumer<String> progress) throws Exception;

    /** Whether its next start will be slow because no start-up cache was recorded yet. */
    default boolean lacksCache() {
        return false;
    }

    /** Ends it gracefully; does nothing when it does not run. */
    void stop();
}
