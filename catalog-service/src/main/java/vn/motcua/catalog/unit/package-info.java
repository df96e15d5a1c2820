/** Units of the province and the officers assigned to them. */
@NullMarked
package vn.motcua.catalog.unit;

import org.jspecify.annotations.NullMarked;
