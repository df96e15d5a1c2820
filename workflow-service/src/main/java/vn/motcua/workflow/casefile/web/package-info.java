/** The officers' REST interface to cases. */
@NullMarked
package vn.motcua.workflow.casefile.web;

import org.jspecify.annotations.NullMarked;
