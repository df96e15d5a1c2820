/** RFC 9457 problems in Vietnamese or English: one catalogue of texts, one set of mappers. */
@NullMarked
package vn.motcua.kit.problem;

import org.jspecify.annotations.NullMarked;
