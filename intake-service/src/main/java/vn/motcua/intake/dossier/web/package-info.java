/** Dossiers over REST. */
@NullMarked
package vn.motcua.intake.dossier.web;

import org.jspecify.annotations.NullMarked;
