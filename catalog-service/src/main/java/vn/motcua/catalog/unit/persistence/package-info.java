/** Units and officers: tables. */
@NullMarked
package vn.motcua.catalog.unit.persistence;

import org.jspecify.annotations.NullMarked;
