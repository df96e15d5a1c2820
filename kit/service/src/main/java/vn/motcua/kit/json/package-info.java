/** Reads the JSON of requests strictly: what is not meant is an error with its path, never a guess. */
@NullMarked
package vn.motcua.kit.json;

import org.jspecify.annotations.NullMarked;
