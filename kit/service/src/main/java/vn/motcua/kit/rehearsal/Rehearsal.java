package vn.motcua.kit.rehearsal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a service does all day, as requests of nobody and events that never were. Each begins with what it needs to find, laid before it in its own
 * transaction ({@code given}), and whatever it does is undone at the end of that.
 */
public interface Rehearsal {

    /** Stands in what is given for the id of whoever rehearses. */
    String NOBODY = "{nobody}";

    /** They are sent one after the other, again and again. */
    List<Request> requests();

    /** They are handled one after the other, again and again, between the requests. */
    default List<Event> events() {
        return List.of();
    }

    /**
     * One request of the service to itself.
     *
     * @param path with its query
     * @param body as JSON, if it has one
     * @param roles of whoever would send it; none for an anonymous caller
     * @param given statements that its transaction begins with
     */
    record Request(String method, String path, @Nullable String body, Set<String> roles, List<String> given) {

        /** Asks for something. */
        public static Request get(String path, String... roles) {
            return new Request("GET", path, null, Set.of(roles), List.of());
        }

        /** Commands something, under a key that is new each time. */
        public static Request post(String path, @Nullable String body, String... roles) {
            return new Request("POST", path, body, Set.of(roles), List.of());
        }

        /** The same, finding this. */
        public Request given(String... statements) {
            return new Request(method, path, body, roles, List.of(statements));
        }
    }

    /**
     * One event of another service.
     *
     * @param payload as JSON
     * @param given statements that its transaction begins with
     */
    record Event(String topic, String type, String subject, String payload, List<String> given) {

        /** An event that needs to find this. */
        public static Event of(String topic, String type, String subject, String payload, String... given) {
            return new Event(topic, type, subject, payload, List.of(given));
        }
    }
}
