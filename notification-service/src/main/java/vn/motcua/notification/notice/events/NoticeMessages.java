package vn.motcua.notification.notice.events;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import vn.motcua.eventing.NewEvent;
import vn.motcua.notification.notice.model.Delivery;

/** What others learn about notices: that one was sent or failed, never to whom or what it said. */
public final class NoticeMessages {

    private static final String TOPIC = "notification.delivery-events";
    private static final String SOURCE = "/notification-service";

    private NoticeMessages() {}

    /** Payload of {@code notice.sent}: the channel took it over; nobody need have read it. */
    record NoticeSent(UUID dossierId, UUID noticeId, String template, String channel, Instant sentAt) {}

    /** Payload of {@code notice.failed}. */
    record NoticeFailed(
            UUID dossierId, UUID noticeId, String template, String channel, Instant failedAt, String reason) {}

    /**
     * The event of a notice that was sent or given up.
     *
     * @param number of the dossier's delivery events
     */
    public static NewEvent of(Delivery delivery, long number) {
        Instant at = Objects.requireNonNull(delivery.endedAt());
        String template = delivery.template().wireName();
        return switch (delivery.state()) {
            case SENT, DELIVERED ->
                event(
                        "vn.motcua.notice.sent.v1",
                        delivery,
                        number,
                        new NoticeSent(
                                delivery.dossierId(),
                                delivery.id(),
                                template,
                                delivery.channel().name(),
                                at));
            case FAILED ->
                event(
                        "vn.motcua.notice.failed.v1",
                        delivery,
                        number,
                        new NoticeFailed(
                                delivery.dossierId(),
                                delivery.id(),
                                template,
                                delivery.channel().name(),
                                at,
                                String.valueOf(delivery.reason())));
            default -> throw new IllegalArgumentException("nothing to tell of a notice that is " + delivery.state());
        };
    }

    private static NewEvent event(String type, Delivery delivery, long number, Object payload) {
        return new NewEvent(
                TOPIC,
                SOURCE,
                type,
                delivery.dossierId().toString(),
                number,
                Objects.requireNonNull(delivery.endedAt()),
                payload);
    }
}
