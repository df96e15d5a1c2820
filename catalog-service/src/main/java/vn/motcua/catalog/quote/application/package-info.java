/** Answers to the two questions before filing: what will it cost, when will it be ready. */
@NullMarked
package vn.motcua.catalog.quote.application;

import org.jspecify.annotations.NullMarked;
