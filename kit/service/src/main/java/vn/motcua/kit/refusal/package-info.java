/** How a domain model says no: plain Java, so that pure models may use it. */
@NullMarked
package vn.motcua.kit.refusal;

import org.jspecify.annotations.NullMarked;
