/** The tables of imports. */
@NullMarked
package vn.motcua.catalog.bulk.persistence;

import org.jspecify.annotations.NullMarked;
