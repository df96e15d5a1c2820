/** The roles of the realm. */
@NullMarked
package vn.motcua.kit.role;

import org.jspecify.annotations.NullMarked;
