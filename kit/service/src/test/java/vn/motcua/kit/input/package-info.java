/** What comes in, and what is not let in. */
@NullMarked
package vn.motcua.kit.input;

import org.jspecify.annotations.NullMarked;
