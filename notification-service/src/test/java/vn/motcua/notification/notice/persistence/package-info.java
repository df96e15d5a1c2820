/** Notices among very many. */
@NullMarked
package vn.motcua.notification.notice.persistence;

import org.jspecify.annotations.NullMarked;
