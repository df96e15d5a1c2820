/** Procedure versions in PostgreSQL. */
@NullMarked
package vn.motcua.catalog.procedure.persistence;

import org.jspecify.annotations.NullMarked;
