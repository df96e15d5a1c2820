/** Reads what the national catalogue answers to {@code LayThuTuc}: what is understood is taken over, the rest is named. */
@NullMarked
package vn.motcua.catalog.bulk.laythutuc;

import org.jspecify.annotations.NullMarked;
