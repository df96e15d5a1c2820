/** Drafts among very many others. */
@NullMarked
package vn.motcua.intake.draft.persistence;

import org.jspecify.annotations.NullMarked;
