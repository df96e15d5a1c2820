package vn.motcua.eventing.parking;

import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.ReceivedEvent;

/**
 * An event to set aside.
 *
 * @param failure the name of an exception, or what is missing; never a text with personal data
 */
public record ParkedEvent(
        ReceivedEvent event, Reason reason, @Nullable String failure) {

    /** Why it stands aside. */
    public enum Reason {
        /** Something that it depends on has not arrived yet; it is tried again by itself. */
        WAITING,
        /** It cannot be handled; a person must mend the cause and replay it. */
        POISON,
        /** An event of its subject stands aside before it. */
        BEHIND,
        /** It is not even an event. */
        BROKEN,
        /** It was not even an event, and a person said that nothing more is needed. */
        DISMISSED
    }

    /** An event of a subject that stands aside already. */
    public static ParkedEvent behind(ReceivedEvent event) {
        return new ParkedEvent(event, Reason.BEHIND, null);
    }
}
