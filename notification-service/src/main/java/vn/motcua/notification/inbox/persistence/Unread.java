package vn.motcua.notification.inbox.persistence;

import java.time.Instant;

/**
 * How much is unread.
 *
 * @param items {@link InboxItems#MOST_COUNTED} means so many or more
 * @param asOf by the clock of the database
 */
public record Unread(int items, Instant asOf) {}
