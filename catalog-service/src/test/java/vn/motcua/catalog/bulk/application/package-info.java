/** Tests of bulk application. */
@NullMarked
package vn.motcua.catalog.bulk.application;

import org.jspecify.annotations.NullMarked;
