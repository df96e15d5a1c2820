package vn.motcua.notification.notice.messaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.motcua.eventing.BrokenContract;
import vn.motcua.eventing.EventIds;
import vn.motcua.eventing.Payloads;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.contact.model.RecipientNews;
import vn.motcua.notification.notice.model.NewNotice;
import vn.motcua.notification.notice.model.NoticeFacts;
import vn.motcua.notification.notice.model.NoticeTemplate;

/** Translates a batch of events into what they mean here: news about recipients, and notices to raise. */
final class DossierNews {

    private final Map<UUID, RecipientNews> recipients = new LinkedHashMap<>();
    private final List<NewNotice> notices = new ArrayList<>();

    Collection<RecipientNews> recipients() {
        return recipients.values();
    }

    List<NewNotice> notices() {
        return notices;
    }

    /**
     * Takes one event.
     *
     * @throws BrokenContract when it is not what its contract promises
     */
    void add(ReceivedEvent event) {
        try {
            translate(event);
        } catch (NullPointerException | IllegalArgumentException incomplete) {
            throw new BrokenContract(event.type(), incomplete);
        }
    }

    private void translate(ReceivedEvent event) {
        switch (event.type()) {
            case DossierEventTypes.SUBMITTED -> {
                var filed = Payloads.read(event, Payload.Submitted.class);
                learn(event, news -> news.units(filed.receivingUnit(), filed.competentUnit()));
                raise(event, NoticeTemplate.FILED, NoticeFacts.at(filed.submittedAt()));
            }
            case DossierEventTypes.RECEIVED -> {
                var received = Payloads.read(event, Payload.Received.class);
                learn(event, news -> news.code(received.dossierCode())
                        .units(received.receivingUnit(), received.competentUnit()));
                raise(event, NoticeTemplate.RECEIVED, NoticeFacts.received(received.receivedAt(), received.dueAt()));
            }
            case DossierEventTypes.REFUSED -> {
                var refused = Payloads.read(event, Payload.Refused.class);
                raise(event, NoticeTemplate.REFUSED, NoticeFacts.refused(refused.refusedAt(), refused.reason()));
            }
            case DossierEventTypes.WITHDRAWN, DossierEventTypes.CASE_WITHDRAWN ->
                raise(
                        event,
                        NoticeTemplate.WITHDRAWN,
                        NoticeFacts.at(
                                Payloads.read(event, Payload.Withdrawn.class).withdrawnAt()));
            case DossierEventTypes.WITHDRAWAL_REFUSED ->
                raise(
                        event,
                        NoticeTemplate.WITHDRAWAL_REFUSED,
                        NoticeFacts.at(Payloads.read(event, Payload.WithdrawalRefused.class)
                                .refusedAt()));
            case DossierEventTypes.FEE_SETTLED -> {
                var settled = Payloads.read(event, Payload.Settled.class);
                raise(event, NoticeTemplate.PAID, NoticeFacts.paid(settled.settledAt(), settled.amount()));
            }
            case DossierEventTypes.RESULT_ISSUED -> {
                var issued = Payloads.read(event, Payload.Issued.class);
                learn(event, news -> news.code(issued.dossierCode()));
                raise(event, NoticeTemplate.RESULT_READY, NoticeFacts.at(issued.issuedAt()));
            }
            case DossierEventTypes.RESULT_RETURNED -> {
                var returned = Payloads.read(event, Payload.Returned.class);
                learn(event, news -> news.code(returned.dossierCode()));
                raise(
                        event,
                        NoticeTemplate.RETURNED,
                        NoticeFacts.returned(returned.returnedAt(), returned.deliveredBy()));
            }
            case DossierEventTypes.CONTACT -> {
                var provided = Payloads.read(event, Payload.Provided.class);
                learn(event, news -> news.contact(contact(provided)));
            }
            default -> throw new IllegalArgumentException("not one of ours: " + event.type());
        }
    }

    /** Without an address there is a contact all the same: notices need not wait for one. */
    private static Contact contact(Payload.Provided provided) {
        return new Contact(
                Objects.requireNonNullElse(provided.name(), ""),
                Objects.requireNonNullElse(provided.email(), "").strip(),
                provided.language());
    }

    private void learn(ReceivedEvent event, UnaryOperator<RecipientNews> news) {
        recipients.compute(dossierOf(event), (id, known) -> news.apply(known == null ? RecipientNews.of(id) : known));
    }

    private void raise(ReceivedEvent event, NoticeTemplate template, NoticeFacts facts) {
        recipients.computeIfAbsent(dossierOf(event), RecipientNews::of);
        notices.add(new NewNotice(EventIds.next(), event.id(), dossierOf(event), template, facts, event.time()));
    }

    private static UUID dossierOf(ReceivedEvent event) {
        return UUID.fromString(event.subject());
    }
}
