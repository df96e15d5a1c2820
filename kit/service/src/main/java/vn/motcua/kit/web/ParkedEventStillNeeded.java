package vn.motcua.kit.web;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the later events of its subject wait for it. */
final class ParkedEventStillNeeded extends Refusal {
    private static final long serialVersionUID = 1L;

    ParkedEventStillNeeded() {
        super(Kind.CONFLICT, "parked-event-still-needed", Map.of());
    }
}
