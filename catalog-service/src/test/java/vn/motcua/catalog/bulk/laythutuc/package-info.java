@NullMarked
package vn.motcua.catalog.bulk.laythutuc;

import org.jspecify.annotations.NullMarked;
