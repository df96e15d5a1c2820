/** When something is nearly due. */
@NullMarked
package vn.motcua.workflow.deadline;

import org.jspecify.annotations.NullMarked;
