@NullMarked
package vn.motcua.kit.lifecycle;

import org.jspecify.annotations.NullMarked;
