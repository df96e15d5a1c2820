/** What is counted for those who watch over a unit. */
@NullMarked
package vn.motcua.workflow.board.model;

import org.jspecify.annotations.NullMarked;
