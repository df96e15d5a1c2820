package vn.motcua.local.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What people did that no event tells: looking things up, preparing, paying at the gateway. */
final class Deeds {

    private final List<Deed> deeds = new ArrayList<>();

    /**
     * One of them.
     *
     * @param step standard step 1–5
     */
    record Deed(Instant at, int step, String where, String what, String who) {}

    void note(int step, String where, String what, String who) {
        deeds.add(new Deed(Instant.now(), step, where, what, who));
    }

    List<Deed> all() {
        return List.copyOf(deeds);
    }
}
