@NullMarked
package vn.motcua.catalog.bulk.load;

import org.jspecify.annotations.NullMarked;
