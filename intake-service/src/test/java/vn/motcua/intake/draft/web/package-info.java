/** Drafts over REST. */
@NullMarked
package vn.motcua.intake.draft.web;

import org.jspecify.annotations.NullMarked;
