/** What every format of a file with procedures is read into. */
@NullMarked
package vn.motcua.catalog.bulk.reading;

import org.jspecify.annotations.NullMarked;
