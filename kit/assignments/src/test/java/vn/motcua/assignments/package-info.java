@NullMarked
package vn.motcua.assignments;

import org.jspecify.annotations.NullMarked;
