/** Units and officers: rules and values: plain Java. */
@NullMarked
package vn.motcua.catalog.unit.model;

import org.jspecify.annotations.NullMarked;
