package vn.motcua.notification.door;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.notification.assignment.OfficerAssignments;
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.contact.model.RecipientNews;
import vn.motcua.notification.notice.model.NewNotice;
import vn.motcua.notification.notice.model.NoticeFacts;
import vn.motcua.notification.notice.model.NoticeTemplate;

/** What an event means here. */
sealed interface News {

    /** Of a dossier: what was learnt of its recipient, and the notice that it gives reason for. */
    record OfDossier(RecipientNews recipient, @Nullable NewNotice notice) implements News {}

    /** Of an officer: all assignments. */
    record OfOfficer(UUID officerId, List<OfficerAssignments.Assigned> assignments) implements News {}

    static News submitted(Payload.Submitted filed, ReceivedEvent event) {
        return notice(
                event,
                RecipientNews.of(filed.dossierId()).units(filed.receivingUnit(), filed.competentUnit()),
                NoticeTemplate.FILED,
                NoticeFacts.at(filed.submittedAt()));
    }

    static News received(Payload.Received received, ReceivedEvent event) {
        return notice(
                event,
                RecipientNews.of(received.dossierId())
                        .code(received.dossierCode())
                        .units(received.receivingUnit(), received.competentUnit()),
                NoticeTemplate.RECEIVED,
                NoticeFacts.received(received.receivedAt(), received.dueAt()));
    }

    static News refused(Payload.Refused refused, ReceivedEvent event) {
        return notice(
                event,
                RecipientNews.of(refused.dossierId()),
                NoticeTemplate.REFUSED,
                NoticeFacts.refused(refused.refusedAt(), refused.reason()));
    }

    static News withdrawn(Payload.Withdrawn withdrawn, ReceivedEvent event) {
        return notice(
                event,
                RecipientNews.of(withdrawn.dossierId()),
                NoticeTemplate.WITHDRAWN,
                NoticeFacts.at(withdrawn.withdrawnAt()));
    }

    static News withdrawalRefused(Payload.WithdrawalRefused refused, ReceivedEvent event) {
        return notice(
                event,
                RecipientNews.of(refused.dossierId()),
                NoticeTemplate.WITHDRAWAL_REFUSED,
                NoticeFacts.at(refused.refusedAt()));
    }

    static News settled(Payload.Settled settled, ReceivedEvent event) {
        return notice(
                event,
                RecipientNews.of(settled.dossierId()),
                NoticeTemplate.PAID,
                NoticeFacts.paid(settled.settledAt(), settled.amount()));
    }

    static News issued(Payload.Issued issued, ReceivedEvent event) {
        return notice(
                event,
                RecipientNews.of(issued.dossierId()).code(issued.dossierCode()),
                NoticeTemplate.RESULT_READY,
                NoticeFacts.at(issued.issuedAt()));
    }

    static News returned(Payload.Returned returned, ReceivedEvent event) {
        return notice(
                event,
                RecipientNews.of(returned.dossierId()).code(returned.dossierCode()),
                NoticeTemplate.RETURNED,
                NoticeFacts.returned(returned.returnedAt(), returned.deliveredBy()));
    }

    /** Without an address there is a contact all the same: notices need not wait for one. */
    static News provided(Payload.Provided provided) {
        Contact contact = new Contact(
                oneLine(Objects.requireNonNullElse(provided.name(), "")),
                oneLine(Objects.requireNonNullElse(provided.email(), "")),
                provided.language());
        return new OfDossier(RecipientNews.of(provided.dossierId()).contact(contact), null);
    }

    static News assigned(Payload.OfficerAssigned officer) {
        return new OfOfficer(
                officer.officerId(),
                officer.assignments().stream()
                        .flatMap(assignment -> assignment.roles().stream()
                                .map(role -> new OfficerAssignments.Assigned(
                                        officer.officerId(),
                                        assignment.unit(),
                                        role,
                                        assignment.validFrom(),
                                        assignment.validTo())))
                        .toList());
    }

    private static News notice(
            ReceivedEvent event, RecipientNews recipient, NoticeTemplate template, NoticeFacts facts) {
        return new OfDossier(
                recipient,
                new NewNotice(event.id(), event.id(), recipient.dossierId(), template, facts, event.time()));
    }

    /** Control characters, which the database does not take and a letter has no use for, stop no letter. */
    private static String oneLine(String typed) {
        return typed.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
