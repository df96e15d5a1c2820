@NullMarked
package vn.motcua.feerules;

import org.jspecify.annotations.NullMarked;
