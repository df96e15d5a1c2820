@NullMarked
package vn.motcua.kit.memory;

import org.jspecify.annotations.NullMarked;
