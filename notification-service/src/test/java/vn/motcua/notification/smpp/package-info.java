/** Short messages as telephones take them. */
@NullMarked
package vn.motcua.notification.smpp;

import org.jspecify.annotations.NullMarked;
