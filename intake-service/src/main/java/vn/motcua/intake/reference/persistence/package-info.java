/** The copies of the catalogue: procedures, units, calendars and officers' assignments. */
@NullMarked
package vn.motcua.intake.reference.persistence;

import org.jspecify.annotations.NullMarked;
