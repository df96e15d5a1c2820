/** Commands that happen once: Idempotency-Key, the stored answer, and the one transaction around both. */
@NullMarked
package vn.motcua.kit.command;

import org.jspecify.annotations.NullMarked;
