/** Other systems that are told. */
@NullMarked
package vn.motcua.notification.webhook;

import org.jspecify.annotations.NullMarked;
