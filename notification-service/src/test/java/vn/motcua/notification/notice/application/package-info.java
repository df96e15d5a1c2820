/** Sending, round by round. */
@NullMarked
package vn.motcua.notification.notice.application;

import org.jspecify.annotations.NullMarked;
