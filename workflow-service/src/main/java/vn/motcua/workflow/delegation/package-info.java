/** Who stands in for whom: an officer who is away lets a colleague of the same role go on with open tasks. */
@NullMarked
package vn.motcua.workflow.delegation;

import org.jspecify.annotations.NullMarked;
