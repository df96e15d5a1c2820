/** Checks every invariant over the databases, the topics, the journals and the logs, without asking any service. */
@NullMarked
package vn.motcua.local.audit;

import org.jspecify.annotations.NullMarked;
