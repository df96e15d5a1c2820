/** Events in and out of a case, translated at the door. */
@NullMarked
package vn.motcua.workflow.casefile.messaging;

import org.jspecify.annotations.NullMarked;
