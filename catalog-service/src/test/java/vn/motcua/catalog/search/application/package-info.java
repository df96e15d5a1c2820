@NullMarked
package vn.motcua.catalog.search.application;

import org.jspecify.annotations.NullMarked;
