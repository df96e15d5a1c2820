/** Tests of the driver's arithmetic. */
@NullMarked
package vn.motcua.local.load;

import org.jspecify.annotations.NullMarked;
