/** What is told about calendars, in words of the wire. */
@NullMarked
package vn.motcua.catalog.calendar.events;

import org.jspecify.annotations.NullMarked;
