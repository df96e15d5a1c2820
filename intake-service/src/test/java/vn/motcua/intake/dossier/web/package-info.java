/** Dossiers over REST, with real PostgreSQL and Kafka. */
@NullMarked
package vn.motcua.intake.dossier.web;

import org.jspecify.annotations.NullMarked;
