/** Events that give reason for a notice, and events that tell what became of it. */
@NullMarked
package vn.motcua.notification.notice.messaging;

import org.jspecify.annotations.NullMarked;
