/** The use cases of drafts: create, replace, discard, submit, read. */
@NullMarked
package vn.motcua.intake.draft.application;

import org.jspecify.annotations.NullMarked;
