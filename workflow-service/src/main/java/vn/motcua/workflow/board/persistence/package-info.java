/** The counts, added up from what each move changed. */
@NullMarked
package vn.motcua.workflow.board.persistence;

import org.jspecify.annotations.NullMarked;
