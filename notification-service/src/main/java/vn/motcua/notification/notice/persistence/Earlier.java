package vn.motcua.notification.notice.persistence;

import java.util.UUID;
import vn.motcua.notification.notice.model.Delivery;

/**
 * A delivery that was there before.
 *
 * @param eventId the event it tells of
 * @param waits whether it waits for its contact
 */
public record Earlier(Delivery delivery, UUID eventId, boolean waits) {}
