/** Keeps the copies of the catalogue current from its events. */
@NullMarked
package vn.motcua.intake.reference.messaging;

import org.jspecify.annotations.NullMarked;
