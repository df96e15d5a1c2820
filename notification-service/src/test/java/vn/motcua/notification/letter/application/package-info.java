/** Letters as readers see them. */
@NullMarked
package vn.motcua.notification.letter.application;

import org.jspecify.annotations.NullMarked;
