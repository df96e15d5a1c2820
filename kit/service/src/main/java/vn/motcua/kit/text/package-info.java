/** What texts from outside may hold. Plain Java. */
@NullMarked
package vn.motcua.kit.text;

import org.jspecify.annotations.NullMarked;
