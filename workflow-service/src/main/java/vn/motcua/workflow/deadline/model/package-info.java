/** Terms in working time and when they ask for attention: pure arithmetic. */
@NullMarked
package vn.motcua.workflow.deadline.model;

import org.jspecify.annotations.NullMarked;
