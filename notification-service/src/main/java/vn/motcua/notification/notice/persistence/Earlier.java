package vn.motcua.notification.notice.persistence;

import java.util.UUID;
import vn.motcua.notification.notice.model.Notice;

/**
 * A notice that was there before.
 *
 * @param eventId the event it tells of
 * @param waits whether it waits for its contact
 */
public record Earlier(Notice notice, UUID eventId, boolean waits) {}
