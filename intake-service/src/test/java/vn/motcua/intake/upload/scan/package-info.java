/** The scanner's protocol, tried. */
@NullMarked
package vn.motcua.intake.upload.scan;

import org.jspecify.annotations.NullMarked;
