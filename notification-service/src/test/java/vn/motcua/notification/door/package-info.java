/** Events read and written, held against their contracts. */
@NullMarked
package vn.motcua.notification.door;

import org.jspecify.annotations.NullMarked;
