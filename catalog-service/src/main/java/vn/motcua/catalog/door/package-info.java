/** What comes in from the clock; the catalogue hears of nobody. */
@NullMarked
package vn.motcua.catalog.door;

import org.jspecify.annotations.NullMarked;
