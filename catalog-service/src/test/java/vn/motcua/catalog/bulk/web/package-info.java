/** Tests of bulk web. */
@NullMarked
package vn.motcua.catalog.bulk.web;

import org.jspecify.annotations.NullMarked;
