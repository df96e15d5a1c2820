/** Units and officers: use cases. */
@NullMarked
package vn.motcua.catalog.unit.application;

import org.jspecify.annotations.NullMarked;
