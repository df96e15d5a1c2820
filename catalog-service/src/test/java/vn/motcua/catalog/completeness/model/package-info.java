@NullMarked
package vn.motcua.catalog.completeness.model;

import org.jspecify.annotations.NullMarked;
