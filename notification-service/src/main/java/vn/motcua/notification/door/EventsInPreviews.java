package vn.motcua.notification.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.eventing.BrokenContract;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.notification.notice.application.ReadingEvents;
import vn.motcua.notification.notice.model.DossierNews;

/** Reads an event that somebody shows us, by the doors through which it would come. */
@ApplicationScoped
class EventsInPreviews implements ReadingEvents {

    private final ObjectMapper json;
    private final Clock clock;

    EventsInPreviews(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<DossierNews> read(String type, String payload) {
        for (Door<Object> door : DossierDoors.all()) {
            if (door.types().contains(type)) {
                Object news = read(door, type, payload);
                return news instanceof DossierNews known && known.notice() != null
                        ? Optional.of(known)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Object read(Door<Object> door, String type, String payload) {
        try {
            String subject = json.readTree(payload).path("dossierId").asText();
            return door.read(new ReceivedEvent(
                    UUID.randomUUID(), door.topic(), "/preview", type, subject, 1, clock.instant(), null, payload));
        } catch (BrokenContract | JsonProcessingException broken) {
            throw InvalidRequest.field("data", "wrong-format");
        }
    }
}
