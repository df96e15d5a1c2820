/** Who looks for malware. */
@NullMarked
package vn.motcua.intake.upload.scan;

import org.jspecify.annotations.NullMarked;
