/** Letters: notices put into words, in Vietnamese or English, as text and as HTML. */
@NullMarked
package vn.motcua.notification.letter.application;

import org.jspecify.annotations.NullMarked;
