package vn.motcua.notification.inbox.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much waits in the caller's inbox.
 *
 * @param unread 1000 means so many or more
 */
@Schema(name = "InboxCounts", examples = "{\"unread\":3}")
record InboxCountsView(int unread) {}
