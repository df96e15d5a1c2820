/** Our own copies of the catalogue: procedure versions, office hours, moves of units. */
@NullMarked
package vn.motcua.workflow.reference;

import org.jspecify.annotations.NullMarked;
