package vn.motcua.notification.notice.events;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import vn.motcua.eventing.NewEvent;
import vn.motcua.notification.notice.model.Notice;

/** What others learn about notices: that one was sent or failed, never to whom or what it said. */
public final class NoticeMessages {

    private static final String TOPIC = "notification.delivery-events";
    private static final String SOURCE = "/notification-service";
    private static final String CHANNEL = "EMAIL";

    private NoticeMessages() {}

    /** Payload of {@code notice.sent}: the mail system took it over; nobody need have read it. */
    record NoticeSent(UUID dossierId, UUID noticeId, String template, String channel, Instant sentAt) {}

    /** Payload of {@code notice.failed}. */
    record NoticeFailed(
            UUID dossierId, UUID noticeId, String template, String channel, Instant failedAt, String reason) {}

    /**
     * The event of a notice that was sent or given up.
     *
     * @param number of the dossier's delivery events
     */
    public static NewEvent of(Notice notice, long number) {
        Instant at = Objects.requireNonNull(notice.endedAt());
        String template = notice.template().wireName();
        return switch (notice.state()) {
            case SENT ->
                event(
                        "vn.motcua.notice.sent.v1",
                        notice,
                        number,
                        new NoticeSent(notice.dossierId(), notice.id(), template, CHANNEL, at));
            case FAILED ->
                event(
                        "vn.motcua.notice.failed.v1",
                        notice,
                        number,
                        new NoticeFailed(
                                notice.dossierId(),
                                notice.id(),
                                template,
                                CHANNEL,
                                at,
                                String.valueOf(notice.reason())));
            default -> throw new IllegalArgumentException("nothing to tell of a notice that is " + notice.state());
        };
    }

    private static NewEvent event(String type, Notice notice, long number, Object payload) {
        return new NewEvent(
                TOPIC,
                SOURCE,
                type,
                notice.dossierId().toString(),
                number,
                Objects.requireNonNull(notice.endedAt()),
                payload);
    }
}
