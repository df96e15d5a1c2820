/** What complete means, as pure rules. */
@NullMarked
package vn.motcua.catalog.completeness.model;

import org.jspecify.annotations.NullMarked;
