/** The copies of the catalogue: procedures, units and calendars. */
@NullMarked
package vn.motcua.intake.reference.persistence;

import org.jspecify.annotations.NullMarked;
