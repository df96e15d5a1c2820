/** The ways in which a draft says no. */
@NullMarked
package vn.motcua.intake.draft.model;

import org.jspecify.annotations.NullMarked;
