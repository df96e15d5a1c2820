/** What a file is, and why one is not taken. */
@NullMarked
package vn.motcua.intake.upload.model;

import org.jspecify.annotations.NullMarked;
