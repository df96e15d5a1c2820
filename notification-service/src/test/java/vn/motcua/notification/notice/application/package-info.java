/** Tests of the use cases. */
@NullMarked
package vn.motcua.notification.notice.application;

import org.jspecify.annotations.NullMarked;
