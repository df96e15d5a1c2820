@NullMarked
package vn.motcua.catalog.completeness.load;

import org.jspecify.annotations.NullMarked;
