package vn.motcua.notification.channel;

import java.time.Instant;
import java.util.function.Consumer;
import vn.motcua.notification.courier.Answer;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.letter.model.LetterOrder;

/** A way to bring notices to somebody: writes them in its own form, knows whether it can send at the moment, and says what became of each. */
public interface Channel {

    /** Which one. */
    ChannelName name();

    /** Whether this installation has it. */
    boolean isOpen();

    /** How many it can take at the moment: none while the system behind it is away, one to see whether it is back. */
    int room(int most);

    /**
     * Takes a notice and returns at once.
     *
     * @param before when the attempt must have ended; one whose turn comes too late for that is not tried
     * @param news told exactly once, on a thread of the channel
     */
    void take(LetterOrder order, Instant before, Consumer<Answer> news);

    /** Lets what is under way end and begins nothing else. */
    void stop() throws InterruptedException;
}
