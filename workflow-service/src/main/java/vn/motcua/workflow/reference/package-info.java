/** Our own copies of the catalogue: procedure versions, office hours, assignments of officers. */
@NullMarked
package vn.motcua.workflow.reference;

import org.jspecify.annotations.NullMarked;
