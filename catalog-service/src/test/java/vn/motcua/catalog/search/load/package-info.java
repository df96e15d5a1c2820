@NullMarked
package vn.motcua.catalog.search.load;

import org.jspecify.annotations.NullMarked;
