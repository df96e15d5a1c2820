/** Tests of bulk reading. */
@NullMarked
package vn.motcua.catalog.bulk.reading;

import org.jspecify.annotations.NullMarked;
