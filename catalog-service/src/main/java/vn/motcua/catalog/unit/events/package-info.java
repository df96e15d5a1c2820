/** What is told about units and officers, in words of the wire. */
@NullMarked
package vn.motcua.catalog.unit.events;

import org.jspecify.annotations.NullMarked;
