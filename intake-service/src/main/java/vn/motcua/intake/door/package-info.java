/** What comes in from other services and from the clock. */
@NullMarked
package vn.motcua.intake.door;

import org.jspecify.annotations.NullMarked;
