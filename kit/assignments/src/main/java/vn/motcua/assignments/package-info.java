/** Who works where: the copy of the catalogue's assignments, and the condition that every query of an officer contains. */
@NullMarked
package vn.motcua.assignments;

import org.jspecify.annotations.NullMarked;
