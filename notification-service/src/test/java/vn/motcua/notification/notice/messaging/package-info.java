/** Events read and written, held against their contracts. */
@NullMarked
package vn.motcua.notification.notice.messaging;

import org.jspecify.annotations.NullMarked;
