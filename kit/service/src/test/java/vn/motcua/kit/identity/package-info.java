/** Tests of the remembered tokens. */
@NullMarked
package vn.motcua.kit.identity;

import org.jspecify.annotations.NullMarked;
