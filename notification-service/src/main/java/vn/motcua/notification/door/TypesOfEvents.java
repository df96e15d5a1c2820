package vn.motcua.notification.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.notification.webhook.application.EventTypes;

/** What others may subscribe to: the events about dossiers that we hear, contacts aside, which are nobody else's. */
@ApplicationScoped
class TypesOfEvents implements EventTypes {

    @Override
    public Set<String> all() {
        return DossierDoors.all().stream()
                .filter(door -> !door.topic().equals("intake.contact-events"))
                .flatMap(door -> door.types().stream())
                .filter(type -> !type.endsWith("due.v1"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
