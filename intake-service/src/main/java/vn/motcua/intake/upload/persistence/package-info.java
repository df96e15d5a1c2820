/** Rows of files. */
@NullMarked
package vn.motcua.intake.upload.persistence;

import org.jspecify.annotations.NullMarked;
