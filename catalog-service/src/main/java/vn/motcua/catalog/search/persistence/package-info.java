/** Published versions as the index reads them. */
@NullMarked
package vn.motcua.catalog.search.persistence;

import org.jspecify.annotations.NullMarked;
