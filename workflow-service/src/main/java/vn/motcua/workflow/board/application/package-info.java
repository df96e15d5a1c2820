/** The boards that are open at this instance. */
@NullMarked
package vn.motcua.workflow.board.application;

import org.jspecify.annotations.NullMarked;
