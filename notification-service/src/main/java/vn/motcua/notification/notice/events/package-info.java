/** What others learn about notices. */
@NullMarked
package vn.motcua.notification.notice.events;

import org.jspecify.annotations.NullMarked;
