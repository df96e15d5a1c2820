/** What is told about procedures, in words of the wire. */
@NullMarked
package vn.motcua.catalog.procedure.events;

import org.jspecify.annotations.NullMarked;
