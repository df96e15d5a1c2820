/** The ways to reach somebody. */
@NullMarked
package vn.motcua.notification.courier.model;

import org.jspecify.annotations.NullMarked;
