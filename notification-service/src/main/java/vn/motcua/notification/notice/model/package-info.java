/** The life of a notice and what it says; plain Java without a framework. */
@NullMarked
package vn.motcua.notification.notice.model;

import org.jspecify.annotations.NullMarked;
