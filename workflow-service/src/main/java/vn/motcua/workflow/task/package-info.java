/** The officers' list of work: read only, flat at any number of cases. */
@NullMarked
package vn.motcua.workflow.task;

import org.jspecify.annotations.NullMarked;
