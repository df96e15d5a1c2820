/** What the service tells about itself. */
@NullMarked
package vn.motcua.notification.platform;

import org.jspecify.annotations.NullMarked;
