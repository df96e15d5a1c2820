@NullMarked
package vn.motcua.catalog.search.model;

import org.jspecify.annotations.NullMarked;
