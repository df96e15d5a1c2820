/** The look at contents, tried. */
@NullMarked
package vn.motcua.intake.upload.inspection;

import org.jspecify.annotations.NullMarked;
