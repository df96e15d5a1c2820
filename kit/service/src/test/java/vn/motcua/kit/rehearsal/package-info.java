/** Tests of the rehearsal. */
@NullMarked
package vn.motcua.kit.rehearsal;

import org.jspecify.annotations.NullMarked;
