/** Drafts in PostgreSQL. */
@NullMarked
package vn.motcua.intake.draft.persistence;

import org.jspecify.annotations.NullMarked;
