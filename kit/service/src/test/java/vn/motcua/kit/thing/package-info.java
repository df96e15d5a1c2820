/** A service as small as can be, on which the kit is tried. */
@NullMarked
package vn.motcua.kit.thing;

import org.jspecify.annotations.NullMarked;
