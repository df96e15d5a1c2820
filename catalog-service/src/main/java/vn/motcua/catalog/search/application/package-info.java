/** Keeps each instance's index as fresh as the table, and searches it. */
@NullMarked
package vn.motcua.catalog.search.application;

import org.jspecify.annotations.NullMarked;
