package vn.motcua.intake.dossier.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.NewEvent;
import vn.motcua.intake.dossier.model.DossierEvent;
import vn.motcua.intake.dossier.model.Filing;

/** What intake publishes, in words of the wire. */
public final class PublishedEvents {

    static final String DOSSIER_TOPIC = "intake.dossier-events";
    static final String CONTACT_TOPIC = "intake.contact-events";
    static final String DOSSIER_SOURCE = "/intake-service";
    static final String CONTACT_SOURCE = "/intake-service/contacts";
    static final String CONTACT_PROVIDED = "vn.motcua.contact.provided.v1";

    private static final String DEFAULT_LANGUAGE = "vi";

    private PublishedEvents() {}

    /** Payload of contact.provided: personal data, on a topic that only notification reads. */
    record ContactProvided(
            UUID dossierId, @Nullable String name, @Nullable String email, String language) {

        @Override
        public String toString() {
            return "ContactProvided[" + dossierId + "]";
        }
    }

    /** An event of a dossier's life. */
    public static NewEvent of(DossierEvent event, long seq) {
        return new NewEvent(
                DOSSIER_TOPIC,
                DOSSIER_SOURCE,
                WireNames.of(event.what()),
                event.dossierId().toString(),
                seq,
                event.happenedAt(),
                event);
    }

    /** The one event that tells how to reach an applicant. */
    public static NewEvent contact(UUID dossierId, Filing filing, Instant now) {
        Filing.Applicant applicant = filing.applicant();
        Filing.Contact contact = filing.contact();
        return new NewEvent(
                CONTACT_TOPIC,
                CONTACT_SOURCE,
                CONTACT_PROVIDED,
                dossierId.toString(),
                1,
                now,
                new ContactProvided(
                        dossierId,
                        applicant == null ? null : applicant.fullName(),
                        contact == null ? null : contact.email(),
                        contact == null || contact.language() == null ? DEFAULT_LANGUAGE : contact.language()));
    }
}
