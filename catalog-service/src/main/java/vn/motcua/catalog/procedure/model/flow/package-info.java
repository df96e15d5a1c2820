/** The graph of a process: what happens after reception, drawn exactly, and what must be right about it before it is published. */
@NullMarked
package vn.motcua.catalog.procedure.model.flow;

import org.jspecify.annotations.NullMarked;
