/** Hands mails to the mail system over a few kept conversations; Jakarta Mail speaks SMTP. */
@NullMarked
package vn.motcua.notification.smtp;

import org.jspecify.annotations.NullMarked;
