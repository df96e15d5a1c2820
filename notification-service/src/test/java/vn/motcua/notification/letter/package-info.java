/** Letters as readers see them. */
@NullMarked
package vn.motcua.notification.letter;

import org.jspecify.annotations.NullMarked;
