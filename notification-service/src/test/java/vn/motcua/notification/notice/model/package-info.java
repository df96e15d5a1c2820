/** The life of a notice, without a server. */
@NullMarked
package vn.motcua.notification.notice.model;

import org.jspecify.annotations.NullMarked;
