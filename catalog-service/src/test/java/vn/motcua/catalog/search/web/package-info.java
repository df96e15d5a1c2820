@NullMarked
package vn.motcua.catalog.search.web;

import org.jspecify.annotations.NullMarked;
