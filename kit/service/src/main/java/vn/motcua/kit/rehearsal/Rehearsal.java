package vn.motcua.kit.rehearsal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a service does all day, as requests of nobody about nothing. */
public interface Rehearsal {

    /** They are sent one after the other, again and again. */
    List<Request> requests();

    /**
     * One request of the service to itself. Whatever it does is undone at the end of its transaction.
     *
     * @param path with its query
     * @param body as JSON, if it has one
     * @param roles of whoever would send it; none for an anonymous caller
     */
    record Request(String method, String path, @Nullable String body, Set<String> roles) {

        /** Asks for something. */
        public static Request get(String path, String... roles) {
            return new Request("GET", path, null, Set.of(roles));
        }

        /** Commands something, under a key that is new each time. */
        public static Request post(String path, @Nullable String body, String... roles) {
            return new Request("POST", path, body, Set.of(roles));
        }
    }
}
