/** Surveys which procedures are completely configured, and says what the others lack. */
@NullMarked
package vn.motcua.catalog.completeness.application;

import org.jspecify.annotations.NullMarked;
