/** What comes from other services and from the clock, brought to the use case that it concerns. */
@NullMarked
package vn.motcua.workflow.door;

import org.jspecify.annotations.NullMarked;
