/** Life cycles: one table of legal moves is the single truth of each. Plain Java, so that pure models may use it. */
@NullMarked
package vn.motcua.kit.lifecycle;

import org.jspecify.annotations.NullMarked;
