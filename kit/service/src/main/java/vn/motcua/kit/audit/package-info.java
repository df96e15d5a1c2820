/** The append-only audit trail: for each subject a chain of hashes whose head stands on the subject itself. */
@NullMarked
package vn.motcua.kit.audit;

import org.jspecify.annotations.NullMarked;
