/** Working calendars: rules and values: plain Java. */
@NullMarked
package vn.motcua.catalog.calendar.model;

import org.jspecify.annotations.NullMarked;
