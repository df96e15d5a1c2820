/** Notices in the database: statements that serve a whole batch. */
@NullMarked
package vn.motcua.notification.notice.persistence;

import org.jspecify.annotations.NullMarked;
