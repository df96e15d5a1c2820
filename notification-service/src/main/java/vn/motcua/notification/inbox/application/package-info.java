/** Fills inboxes and shows them. */
@NullMarked
package vn.motcua.notification.inbox.application;

import org.jspecify.annotations.NullMarked;
