/** Tests of tables. */
@NullMarked
package vn.motcua.catalog.platform.table;

import org.jspecify.annotations.NullMarked;
