@NullMarked
package vn.motcua.catalog.platform;

import org.jspecify.annotations.NullMarked;
