/** The use cases of files: store, use, look at, scan, sweep. */
@NullMarked
package vn.motcua.intake.upload.application;

import org.jspecify.annotations.NullMarked;
