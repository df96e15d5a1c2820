/** What intake publishes about its dossiers, in words of the wire. */
@NullMarked
package vn.motcua.intake.dossier.events;

import org.jspecify.annotations.NullMarked;
