/** The use cases of dossiers: submit, receive, refuse, withdraw, follow the other services, look. */
@NullMarked
package vn.motcua.intake.dossier.application;

import org.jspecify.annotations.NullMarked;
