@NullMarked
package vn.motcua.catalog.unit;

import org.jspecify.annotations.NullMarked;
