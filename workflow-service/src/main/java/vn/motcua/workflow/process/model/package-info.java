/** The published process that a case runs. What a flow means is not decided here but in the module that the catalogue checks it by. */
@NullMarked
package vn.motcua.workflow.process.model;

import org.jspecify.annotations.NullMarked;
