/** Our own copies of the catalogue's names. */
@NullMarked
package vn.motcua.notification.reference.persistence;

import org.jspecify.annotations.NullMarked;
