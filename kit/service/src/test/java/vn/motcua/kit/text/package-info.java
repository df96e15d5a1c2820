@NullMarked
package vn.motcua.kit.text;

import org.jspecify.annotations.NullMarked;
