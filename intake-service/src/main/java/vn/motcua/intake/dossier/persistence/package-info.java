/** Dossiers in PostgreSQL; personal data stands in one table of its own. */
@NullMarked
package vn.motcua.intake.dossier.persistence;

import org.jspecify.annotations.NullMarked;
