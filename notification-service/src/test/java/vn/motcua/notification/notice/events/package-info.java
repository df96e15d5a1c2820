/** What we tell, held against the contracts. */
@NullMarked
package vn.motcua.notification.notice.events;

import org.jspecify.annotations.NullMarked;
