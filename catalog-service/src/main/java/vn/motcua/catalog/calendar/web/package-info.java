/** Working calendars: over REST. */
@NullMarked
package vn.motcua.catalog.calendar.web;

import org.jspecify.annotations.NullMarked;
