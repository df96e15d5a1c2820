/** How much of a procedure each agency offers online, with its history. */
@NullMarked
package vn.motcua.catalog.onlinelevel;

import org.jspecify.annotations.NullMarked;
