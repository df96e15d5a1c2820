/** Working calendars: use cases. */
@NullMarked
package vn.motcua.catalog.calendar.application;

import org.jspecify.annotations.NullMarked;
