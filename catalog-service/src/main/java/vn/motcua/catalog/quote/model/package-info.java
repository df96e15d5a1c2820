/** What a procedure costs and why: pure arithmetic. */
@NullMarked
package vn.motcua.catalog.quote.model;

import org.jspecify.annotations.NullMarked;
