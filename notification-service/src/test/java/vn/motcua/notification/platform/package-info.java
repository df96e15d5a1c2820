/** What concerns the service as a whole. */
@NullMarked
package vn.motcua.notification.platform;

import org.jspecify.annotations.NullMarked;
