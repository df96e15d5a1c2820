/** A sample catalogue for trying Motcua out. */
@NullMarked
package vn.motcua.catalog.sample;

import org.jspecify.annotations.NullMarked;
