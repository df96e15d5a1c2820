/** Where contents lie. */
@NullMarked
package vn.motcua.intake.upload.store;

import org.jspecify.annotations.NullMarked;
