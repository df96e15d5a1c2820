/** Working calendars: tables. */
@NullMarked
package vn.motcua.catalog.calendar.persistence;

import org.jspecify.annotations.NullMarked;
