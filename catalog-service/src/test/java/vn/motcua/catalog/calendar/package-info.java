@NullMarked
package vn.motcua.catalog.calendar;

import org.jspecify.annotations.NullMarked;
