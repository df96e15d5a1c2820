package vn.motcua.notification.courier;

import java.util.List;

/**
 * What became of a message.
 *
 * @param references what the system that took it over calls it, where it may tell more of it later
 */
public record Answer(Verdict verdict, List<String> references) {

    /** One of which nothing more is told. */
    public static Answer of(Verdict verdict) {
        return new Answer(verdict, List.of());
    }
}
