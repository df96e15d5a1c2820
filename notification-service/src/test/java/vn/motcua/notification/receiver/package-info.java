/** Other systems that are told. */
@NullMarked
package vn.motcua.notification.receiver;

import org.jspecify.annotations.NullMarked;
