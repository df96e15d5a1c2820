/** JSON Schema as services check JSON with it. Whoever uses it brings json-schema-validator along. */
@NullMarked
package vn.motcua.kit.schema;

import org.jspecify.annotations.NullMarked;
