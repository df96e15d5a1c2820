/** Invented people: the sample users of the local realm with their tokens, and applicants whose data can be recognised anywhere. */
@NullMarked
package vn.motcua.local.people;

import org.jspecify.annotations.NullMarked;
