@NullMarked
package vn.motcua.catalog.quote.model;

import org.jspecify.annotations.NullMarked;
