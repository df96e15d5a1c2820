/** Tests of the notification service as a whole. */
@NullMarked
package vn.motcua.notification;

import org.jspecify.annotations.NullMarked;
