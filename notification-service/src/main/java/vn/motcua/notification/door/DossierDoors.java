package vn.motcua.notification.door;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.contact.model.RecipientNews;
import vn.motcua.notification.inbox.model.DeadlineNews;
import vn.motcua.notification.inbox.model.ItemFacts;
import vn.motcua.notification.inbox.model.Reminder;
import vn.motcua.notification.letter.model.LetterFacts;
import vn.motcua.notification.letter.model.LetterTemplate;
import vn.motcua.notification.notice.model.DossierNews;
import vn.motcua.notification.notice.model.Notice;

/** The doors to the topics of intake, payment and workflow. A notice has the id of its event. */
final class DossierDoors {

    private DossierDoors() {}

    /** Of {@code dossier.submitted.v1}. */
    private record DossierSubmitted(
            UUID dossierId,
            Instant submittedAt,
            String procedureCode,
            int procedureVersion,
            String receivingUnit,
            String competentUnit,
            UUID ownerRef) {
        DossierNews news(ReceivedEvent event) {
            return raise(
                    event,
                    RecipientNews.of(dossierId)
                            .procedure(procedureCode, procedureVersion)
                            .units(receivingUnit, competentUnit)
                            .owner(ownerRef),
                    LetterTemplate.FILED,
                    LetterFacts.at(submittedAt));
        }
    }

    /** Of {@code dossier.received.v1}. */
    private record DossierReceived(
            UUID dossierId,
            String dossierCode,
            Instant receivedAt,
            Instant dueAt,
            String procedureCode,
            int procedureVersion,
            String receivingUnit,
            String competentUnit,
            UUID ownerRef) {
        DossierNews news(ReceivedEvent event) {
            return raise(
                    event,
                    RecipientNews.of(dossierId)
                            .code(dossierCode)
                            .procedure(procedureCode, procedureVersion)
                            .units(receivingUnit, competentUnit)
                            .owner(ownerRef),
                    LetterTemplate.RECEIVED,
                    LetterFacts.received(receivedAt, dueAt));
        }
    }

    /** Of {@code dossier.refused.v1}. */
    private record DossierRefused(UUID dossierId, Instant refusedAt, String reason) {
        DossierNews news(ReceivedEvent event) {
            return raise(
                    event, RecipientNews.of(dossierId), LetterTemplate.REFUSED, LetterFacts.refused(refusedAt, reason));
        }
    }

    /** Of {@code dossier.withdrawn.v1} and {@code case.withdrawn.v1}. */
    private record Withdrawn(UUID dossierId, Instant withdrawnAt) {
        DossierNews news(ReceivedEvent event) {
            return raise(event, RecipientNews.of(dossierId), LetterTemplate.WITHDRAWN, LetterFacts.at(withdrawnAt));
        }
    }

    /** Of {@code contact.provided.v1}. Without an address there is a contact all the same: notices need not wait for one. */
    private record ContactProvided(
            UUID dossierId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            String language) {
        DossierNews news() {
            Contact contact = new Contact(
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(email, "").strip(),
                    Objects.requireNonNullElse(phone, ""),
                    language);
            return new DossierNews(RecipientNews.of(dossierId).contact(contact), null);
        }
    }

    /** Of {@code fee.settled.v1}. */
    private record FeeSettled(UUID dossierId, long amount, Instant settledAt) {
        DossierNews news(ReceivedEvent event) {
            return raise(event, RecipientNews.of(dossierId), LetterTemplate.PAID, LetterFacts.paid(settledAt, amount));
        }
    }

    /** Of {@code fee.raised.v1}. Of a fee at reception the letter of the reception tells: both happen at once. */
    private record FeeRaised(UUID dossierId, String dossierCode, long amount, CollectAt collectAt, Instant raisedAt) {

        enum CollectAt {
            RECEPTION,
            SUPPLEMENT,
            RETURN
        }

        DossierNews news(ReceivedEvent event) {
            return collectAt == CollectAt.RECEPTION
                    ? new DossierNews(RecipientNews.of(dossierId), null)
                    : raise(
                            event,
                            RecipientNews.of(dossierId).code(dossierCode),
                            LetterTemplate.FEE_DUE,
                            LetterFacts.money(raisedAt, amount));
        }
    }

    /** Of {@code fee.refunded.v1}. */
    private record FeeRefunded(UUID dossierId, long amount, Instant refundedAt) {
        DossierNews news(ReceivedEvent event) {
            return raise(
                    event, RecipientNews.of(dossierId), LetterTemplate.REFUNDED, LetterFacts.money(refundedAt, amount));
        }
    }

    /** Of {@code case.supplement-requested.v1}: not what is missing, which an officer wrote for the applicant alone. */
    private record SupplementRequested(
            UUID dossierId,
            String dossierCode,
            Instant requestedAt,
            @Nullable Instant until) {
        DossierNews news(ReceivedEvent event) {
            return raise(
                    event,
                    RecipientNews.of(dossierId).code(dossierCode),
                    LetterTemplate.SUPPLEMENT_ASKED,
                    LetterFacts.until(requestedAt, until));
        }
    }

    /** Of {@code case.obligation-requested.v1}. */
    private record ObligationRequested(UUID dossierId, String dossierCode, Instant requestedAt) {
        DossierNews news(ReceivedEvent event) {
            return raise(
                    event,
                    RecipientNews.of(dossierId).code(dossierCode),
                    LetterTemplate.OBLIGATION_ASKED,
                    LetterFacts.at(requestedAt));
        }
    }

    /** Of {@code case.resumed.v1}. */
    private record Resumed(UUID dossierId, String dossierCode, Instant resumedAt, Instant dueAt) {
        DossierNews news(ReceivedEvent event) {
            return raise(
                    event,
                    RecipientNews.of(dossierId).code(dossierCode),
                    LetterTemplate.RESUMED,
                    LetterFacts.until(resumedAt, dueAt));
        }
    }

    /** Of {@code case.stopped.v1}. */
    private record Stopped(UUID dossierId, String dossierCode, Instant stoppedAt) {
        DossierNews news(ReceivedEvent event) {
            return raise(
                    event,
                    RecipientNews.of(dossierId).code(dossierCode),
                    LetterTemplate.STOPPED,
                    LetterFacts.at(stoppedAt));
        }
    }

    /** Of {@code result.issued.v1}. */
    private record ResultIssued(UUID dossierId, String dossierCode, Instant issuedAt) {
        DossierNews news(ReceivedEvent event) {
            return raise(
                    event,
                    RecipientNews.of(dossierId).code(dossierCode),
                    LetterTemplate.RESULT_READY,
                    LetterFacts.at(issuedAt));
        }
    }

    /** Of {@code result.returned.v1}. */
    private record ResultReturned(UUID dossierId, String dossierCode, String deliveredBy, Instant returnedAt) {
        DossierNews news(ReceivedEvent event) {
            return raise(
                    event,
                    RecipientNews.of(dossierId).code(dossierCode),
                    LetterTemplate.RETURNED,
                    LetterFacts.returned(returnedAt, deliveredBy));
        }
    }

    /** Of {@code case.withdrawal-refused.v1}. */
    private record WithdrawalRefused(UUID dossierId, Instant refusedAt) {
        DossierNews news(ReceivedEvent event) {
            return raise(
                    event, RecipientNews.of(dossierId), LetterTemplate.WITHDRAWAL_REFUSED, LetterFacts.at(refusedAt));
        }
    }

    /** Of {@code case.nearly-due.v1} and {@code case.overdue.v1}. */
    private record Deadline(
            UUID dossierId,
            String dossierCode,
            String unit,
            String step,
            Instant dueAt,
            Instant detectedAt,
            Level level,
            @Nullable UUID assignee) {

        enum Level {
            STEP,
            DOSSIER
        }

        DeadlineNews nearlyDue(ReceivedEvent event) {
            return news(event, level == Level.STEP ? Reminder.STEP_NEARLY_DUE : Reminder.DOSSIER_NEARLY_DUE);
        }

        DeadlineNews overdue(ReceivedEvent event) {
            return news(event, level == Level.STEP ? Reminder.STEP_OVERDUE : Reminder.DOSSIER_OVERDUE);
        }

        private DeadlineNews news(ReceivedEvent event, Reminder reminder) {
            return new DeadlineNews(
                    event.id(),
                    dossierId,
                    reminder,
                    unit,
                    assignee,
                    new ItemFacts(detectedAt, dueAt, null, dossierCode, unit, step),
                    event.time());
        }
    }

    static List<Door<Object>> all() {
        return List.of(
                Door.strict("intake.dossier-events")
                        .about("dossierId")
                        .on("vn.motcua.dossier.submitted.v1", DossierSubmitted.class, DossierSubmitted::news)
                        .on("vn.motcua.dossier.received.v1", DossierReceived.class, DossierReceived::news)
                        .on("vn.motcua.dossier.refused.v1", DossierRefused.class, DossierRefused::news)
                        .on("vn.motcua.dossier.withdrawn.v1", Withdrawn.class, Withdrawn::news),
                Door.strict("intake.contact-events")
                        .about("dossierId")
                        .on("vn.motcua.contact.provided.v1", ContactProvided.class, ContactProvided::news),
                Door.strict("payment.fee-events")
                        .about("dossierId")
                        .on("vn.motcua.fee.raised.v1", FeeRaised.class, FeeRaised::news)
                        .on("vn.motcua.fee.settled.v1", FeeSettled.class, FeeSettled::news)
                        .on("vn.motcua.fee.refunded.v1", FeeRefunded.class, FeeRefunded::news),
                Door.strict("workflow.case-events")
                        .about("dossierId")
                        .on("vn.motcua.result.issued.v1", ResultIssued.class, ResultIssued::news)
                        .on("vn.motcua.result.returned.v1", ResultReturned.class, ResultReturned::news)
                        .on("vn.motcua.case.withdrawn.v1", Withdrawn.class, Withdrawn::news)
                        .on("vn.motcua.case.withdrawal-refused.v1", WithdrawalRefused.class, WithdrawalRefused::news)
                        .on(
                                "vn.motcua.case.supplement-requested.v1",
                                SupplementRequested.class,
                                SupplementRequested::news)
                        .on(
                                "vn.motcua.case.obligation-requested.v1",
                                ObligationRequested.class,
                                ObligationRequested::news)
                        .on("vn.motcua.case.resumed.v1", Resumed.class, Resumed::news)
                        .on("vn.motcua.case.stopped.v1", Stopped.class, Stopped::news)
                        .on("vn.motcua.case.nearly-due.v1", Deadline.class, Deadline::nearlyDue)
                        .on("vn.motcua.case.overdue.v1", Deadline.class, Deadline::overdue));
    }

    private static DossierNews raise(
            ReceivedEvent event, RecipientNews learnt, LetterTemplate template, LetterFacts facts) {
        return new DossierNews(learnt, new Notice(event.id(), learnt.dossierId(), template, facts, event.time()));
    }
}
