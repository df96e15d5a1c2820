package vn.motcua.notification.notice.messaging;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.eventing.NewEvent;
import vn.motcua.notification.notice.model.NoticeTemplate;
import vn.motcua.notification.notice.model.Outcome.Failure;

/** What others learn about notices: that one was sent or failed, never to whom or what it said. */
public final class DeliveryEvents {

    private static final String TOPIC = "notification.delivery-events";
    private static final String SOURCE = "/notification-service";

    private DeliveryEvents() {}

    /** Payload of {@code notice.sent}: the mail system took it over; nobody need have read it. */
    record NoticeSent(UUID dossierId, UUID noticeId, String template, String channel, Instant sentAt) {}

    /** Payload of {@code notice.failed}. */
    record NoticeFailed(
            UUID dossierId, UUID noticeId, String template, String channel, Instant failedAt, String reason) {}

    /** The event of a notice that was handed over. */
    public static NewEvent sent(UUID dossierId, long seq, UUID noticeId, NoticeTemplate template, Instant at) {
        return event(
                "vn.motcua.notice.sent.v1",
                dossierId,
                seq,
                at,
                new NoticeSent(dossierId, noticeId, template.wireName(), "EMAIL", at));
    }

    /** The event of a notice that was given up. */
    public static NewEvent failed(
            UUID dossierId, long seq, UUID noticeId, NoticeTemplate template, Instant at, Failure reason) {
        return event(
                "vn.motcua.notice.failed.v1",
                dossierId,
                seq,
                at,
                new NoticeFailed(dossierId, noticeId, template.wireName(), "EMAIL", at, reason.name()));
    }

    private static NewEvent event(String type, UUID dossierId, long seq, Instant at, Object payload) {
        return new NewEvent(TOPIC, SOURCE, type, dossierId.toString(), seq, at, payload);
    }
}
