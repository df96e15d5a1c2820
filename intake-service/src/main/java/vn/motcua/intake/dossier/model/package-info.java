/** A dossier's life as intake decides it: pure rules, no framework. */
@NullMarked
package vn.motcua.intake.dossier.model;

import org.jspecify.annotations.NullMarked;
