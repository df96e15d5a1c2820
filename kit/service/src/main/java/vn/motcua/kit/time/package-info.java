/** One clock, one precision, one zone. */
@NullMarked
package vn.motcua.kit.time;

import org.jspecify.annotations.NullMarked;
