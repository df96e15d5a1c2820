/** Files that people upload: taken in, inspected, scanned, kept by their content, swept when nobody uses them. */
@NullMarked
package vn.motcua.intake.upload;

import org.jspecify.annotations.NullMarked;
