/** What others learn of notices. */
@NullMarked
package vn.motcua.notification.notice.events;

import org.jspecify.annotations.NullMarked;
