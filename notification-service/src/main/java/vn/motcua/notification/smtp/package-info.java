/** A lean SMTP client: a few kept connections, one round trip for an envelope. */
@NullMarked
package vn.motcua.notification.smtp;

import org.jspecify.annotations.NullMarked;
