/** Looks at contents, within bounds. */
@NullMarked
package vn.motcua.intake.upload.inspection;

import org.jspecify.annotations.NullMarked;
