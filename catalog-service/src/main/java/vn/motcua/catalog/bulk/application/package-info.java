/** Taking over and giving out procedures in bulk. */
@NullMarked
package vn.motcua.catalog.bulk.application;

import org.jspecify.annotations.NullMarked;
