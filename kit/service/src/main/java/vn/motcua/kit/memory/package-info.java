/** What stays in memory because it never changes, within a bound of weight. */
@NullMarked
package vn.motcua.kit.memory;

import org.jspecify.annotations.NullMarked;
