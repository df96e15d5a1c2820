/** The levels that agencies have of their own. */
@NullMarked
package vn.motcua.catalog.onlinelevel.persistence;

import org.jspecify.annotations.NullMarked;
