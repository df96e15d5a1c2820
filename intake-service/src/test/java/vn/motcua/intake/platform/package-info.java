/** Tests of the service as a whole. */
@NullMarked
package vn.motcua.intake.platform;

import org.jspecify.annotations.NullMarked;
