package vn.motcua.intake.dossier.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.NewEvent;
import vn.motcua.intake.dossier.model.DossierEvent;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.model.RefuseDossier;
import vn.motcua.intake.reference.model.ApplicantKind;
import vn.motcua.intake.reference.model.Channel;

/** What intake publishes, in words of the wire. */
public final class DossierMessages {

    static final String DOSSIER_TOPIC = "intake.dossier-events";
    static final String CONTACT_TOPIC = "intake.contact-events";
    static final String DOSSIER_SOURCE = "/intake-service";
    static final String CONTACT_SOURCE = "/intake-service/contacts";
    static final String CONTACT_PROVIDED = "vn.motcua.contact.provided.v1";

    private static final String DEFAULT_LANGUAGE = "vi";

    private DossierMessages() {}

    /** Payload of contact.provided: personal data, on a topic that only notification reads. */
    record ContactProvided(
            UUID dossierId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            String language) {

        @Override
        public String toString() {
            return "ContactProvided[" + dossierId + "]";
        }
    }

    private record Submitted(
            UUID dossierId,
            Instant submittedAt,
            String procedureCode,
            int procedureVersion,
            String caseCode,
            Channel channel,
            ApplicantKind applicantKind,
            String receivingUnit,
            String competentUnit,
            UUID ownerRef) {}

    private record Received(
            UUID dossierId,
            String dossierCode,
            Instant submittedAt,
            Instant receivedAt,
            Instant dueAt,
            String procedureCode,
            int procedureVersion,
            String caseCode,
            Channel channel,
            ApplicantKind applicantKind,
            Map<String, Integer> quantities,
            List<String> groups,
            String receivingUnit,
            String competentUnit,
            UUID ownerRef,
            UUID receivedBy) {}

    private record Refused(
            UUID dossierId, Instant refusedAt, RefuseDossier.Reason reason, String legalGround, UUID refusedBy) {}

    private record Withdrawn(UUID dossierId, Instant withdrawnAt) {}

    private record WithdrawalRequested(UUID dossierId, Instant requestedAt) {}

    /** An event of a dossier's life. */
    public static NewEvent of(DossierEvent event, long seq) {
        return switch (event) {
            case DossierEvent.DossierSubmitted it ->
                message(
                        "vn.motcua.dossier.submitted.v1",
                        it,
                        seq,
                        new Submitted(
                                it.dossierId(),
                                it.submittedAt(),
                                it.chosen().procedureCode(),
                                it.chosen().version(),
                                it.chosen().caseCode(),
                                it.channel(),
                                it.applicantKind(),
                                it.offices().receiving(),
                                it.offices().competent(),
                                it.ownerRef()));
            case DossierEvent.DossierReceived it ->
                message(
                        "vn.motcua.dossier.received.v1",
                        it,
                        seq,
                        new Received(
                                it.dossierId(),
                                it.dossierCode(),
                                it.submittedAt(),
                                it.receivedAt(),
                                it.dueAt(),
                                it.chosen().procedureCode(),
                                it.chosen().version(),
                                it.chosen().caseCode(),
                                it.channel(),
                                it.applicantKind(),
                                it.quantities(),
                                it.groups(),
                                it.offices().receiving(),
                                it.offices().competent(),
                                it.ownerRef(),
                                it.receivedBy()));
            case DossierEvent.DossierRefused it ->
                message(
                        "vn.motcua.dossier.refused.v1",
                        it,
                        seq,
                        new Refused(it.dossierId(), it.refusedAt(), it.reason(), it.legalGround(), it.refusedBy()));
            case DossierEvent.DossierWithdrawn it ->
                message("vn.motcua.dossier.withdrawn.v1", it, seq, new Withdrawn(it.dossierId(), it.withdrawnAt()));
            case DossierEvent.WithdrawalRequested it ->
                message(
                        "vn.motcua.dossier.withdrawal-requested.v1",
                        it,
                        seq,
                        new WithdrawalRequested(it.dossierId(), it.requestedAt()));
        };
    }

    private static NewEvent message(String type, DossierEvent event, long seq, Object payload) {
        return new NewEvent(
                DOSSIER_TOPIC, DOSSIER_SOURCE, type, event.dossierId().toString(), seq, event.happenedAt(), payload);
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
                        contact == null ? null : contact.phone(),
                        contact == null || contact.language() == null ? DEFAULT_LANGUAGE : contact.language()));
    }
}
