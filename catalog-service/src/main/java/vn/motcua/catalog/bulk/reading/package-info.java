/** What every format of a file with procedures is read into and written from. */
@NullMarked
package vn.motcua.catalog.bulk.reading;

import org.jspecify.annotations.NullMarked;
