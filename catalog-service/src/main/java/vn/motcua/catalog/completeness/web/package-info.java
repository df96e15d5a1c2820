/** The completeness report over REST and as a file. */
@NullMarked
package vn.motcua.catalog.completeness.web;

import org.jspecify.annotations.NullMarked;
