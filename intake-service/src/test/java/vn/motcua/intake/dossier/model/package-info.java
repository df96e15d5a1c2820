/** The rules of a dossier's life, without any container. */
@NullMarked
package vn.motcua.intake.dossier.model;

import org.jspecify.annotations.NullMarked;
