/** How the lists are read. */
@NullMarked
package vn.motcua.intake.dossier.persistence;

import org.jspecify.annotations.NullMarked;
