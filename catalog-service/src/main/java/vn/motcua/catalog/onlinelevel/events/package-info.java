/** What is told about online levels, in words of the wire. */
@NullMarked
package vn.motcua.catalog.onlinelevel.events;

import org.jspecify.annotations.NullMarked;
