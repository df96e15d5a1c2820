/** Tests of the test infrastructure, and of the event contracts. */
@NullMarked
package vn.motcua.kit.testing;

import org.jspecify.annotations.NullMarked;
