/** The life of a case after reception, as pure decisions: states, steps, moves, refusals. */
@NullMarked
package vn.motcua.workflow.casefile.model;

import org.jspecify.annotations.NullMarked;
