/** The published process of a procedure: which steps there are, whose work they are. Knows no officer, no date, no table. */
@NullMarked
package vn.motcua.workflow.process.model;

import org.jspecify.annotations.NullMarked;
