/** How much there is to do, by unit and officer; fed by what the moves of cases leave, live while somebody looks. */
@NullMarked
package vn.motcua.workflow.board;

import org.jspecify.annotations.NullMarked;
