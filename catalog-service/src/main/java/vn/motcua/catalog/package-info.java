/** The catalogue: procedures and their versions, units, calendars, fees and due dates, for everybody to read. */
@NullMarked
package vn.motcua.catalog;

import org.jspecify.annotations.NullMarked;
