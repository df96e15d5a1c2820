@NullMarked
package vn.motcua.catalog.onlinelevel;

import org.jspecify.annotations.NullMarked;
