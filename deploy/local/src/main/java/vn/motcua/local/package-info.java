/** What ./motcua hands over to: one command, chosen and run. */
@NullMarked
package vn.motcua.local;

import org.jspecify.annotations.NullMarked;
