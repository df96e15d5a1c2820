/** Approved working calendars, of everybody and of units that differ. */
@NullMarked
package vn.motcua.catalog.calendar;

import org.jspecify.annotations.NullMarked;
