/** Notices from event to mail, in the running service. */
@NullMarked
package vn.motcua.notification.notice;

import org.jspecify.annotations.NullMarked;
