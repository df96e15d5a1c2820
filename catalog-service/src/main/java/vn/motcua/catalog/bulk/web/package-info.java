/** Imports and exports over REST. */
@NullMarked
package vn.motcua.catalog.bulk.web;

import org.jspecify.annotations.NullMarked;
