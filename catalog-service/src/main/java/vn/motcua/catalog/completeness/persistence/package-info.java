/** The light columns that a survey reads. */
@NullMarked
package vn.motcua.catalog.completeness.persistence;

import org.jspecify.annotations.NullMarked;
