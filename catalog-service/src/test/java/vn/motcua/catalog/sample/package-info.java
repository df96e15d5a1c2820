@NullMarked
package vn.motcua.catalog.sample;

import org.jspecify.annotations.NullMarked;
