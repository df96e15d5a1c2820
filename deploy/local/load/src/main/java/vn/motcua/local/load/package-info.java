/** Drives whole lifecycles of dossiers through REST at a chosen rate and says what they cost. */
@NullMarked
package vn.motcua.local.load;

import org.jspecify.annotations.NullMarked;
