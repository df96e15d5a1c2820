/** Notices: what applicants are told, from the event that gives the reason to the mail that is sent. */
@NullMarked
package vn.motcua.notification.notice;

import org.jspecify.annotations.NullMarked;
