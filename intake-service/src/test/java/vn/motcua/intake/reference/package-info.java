/** The copies of the catalogue. */
@NullMarked
package vn.motcua.intake.reference;

import org.jspecify.annotations.NullMarked;
