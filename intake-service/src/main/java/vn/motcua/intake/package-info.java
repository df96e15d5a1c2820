/** Intake: drafts, filings, reception and the applicant's view of a dossier. */
@NullMarked
package vn.motcua.intake;

import org.jspecify.annotations.NullMarked;
