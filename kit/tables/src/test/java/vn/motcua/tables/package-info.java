@NullMarked
package vn.motcua.tables;

import org.jspecify.annotations.NullMarked;
