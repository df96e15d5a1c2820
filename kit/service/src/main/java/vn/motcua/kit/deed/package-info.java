/** The one writer: what was done to an aggregate becomes a link of its audit chain and its events, in the transaction of the deed. */
@NullMarked
package vn.motcua.kit.deed;

import org.jspecify.annotations.NullMarked;
