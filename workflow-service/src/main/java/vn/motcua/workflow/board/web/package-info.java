/** The boards over REST. */
@NullMarked
package vn.motcua.workflow.board.web;

import org.jspecify.annotations.NullMarked;
