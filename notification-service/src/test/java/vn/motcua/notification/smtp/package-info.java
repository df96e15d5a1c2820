/** The SMTP client against a mail system that behaves and misbehaves. */
@NullMarked
package vn.motcua.notification.smtp;

import org.jspecify.annotations.NullMarked;
