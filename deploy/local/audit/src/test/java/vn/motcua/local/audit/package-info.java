/** Tests of what the auditor computes by itself. */
@NullMarked
package vn.motcua.local.audit;

import org.jspecify.annotations.NullMarked;
