/** Who calls: access tokens that were checked a moment ago. */
@NullMarked
package vn.motcua.kit.identity;

import org.jspecify.annotations.NullMarked;
