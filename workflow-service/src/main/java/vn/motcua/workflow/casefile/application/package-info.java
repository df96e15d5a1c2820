/** The use cases of a case; each runs in the one transaction of its command or event batch. */
@NullMarked
package vn.motcua.workflow.casefile.application;

import org.jspecify.annotations.NullMarked;
