/** Finds what is nearly due or overdue and says so, once. */
@NullMarked
package vn.motcua.workflow.deadline;

import org.jspecify.annotations.NullMarked;
