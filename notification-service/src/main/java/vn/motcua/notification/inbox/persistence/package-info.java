/** Inboxes in the database; whose they are is part of each query. */
@NullMarked
package vn.motcua.notification.inbox.persistence;

import org.jspecify.annotations.NullMarked;
