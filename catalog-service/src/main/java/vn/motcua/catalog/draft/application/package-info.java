/** Preparing, proposing, returning and approving drafts. */
@NullMarked
package vn.motcua.catalog.draft.application;

import org.jspecify.annotations.NullMarked;
