/** Checks against JSON Schemas. */
@NullMarked
package vn.motcua.kit.schema;

import org.jspecify.annotations.NullMarked;
