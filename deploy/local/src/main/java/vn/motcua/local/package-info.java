/** The whole system on one machine: what ./motcua hands over to. */
@NullMarked
package vn.motcua.local;

import org.jspecify.annotations.NullMarked;
