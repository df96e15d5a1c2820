/** What a procedure costs somebody: pure arithmetic that the quote, the filing and the bill share, so that they cannot differ. */
@NullMarked
package vn.motcua.feerules;

import org.jspecify.annotations.NullMarked;
