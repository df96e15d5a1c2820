/** Dossiers over Kafka: what intake publishes, and what it learns from workflow and payment. */
@NullMarked
package vn.motcua.intake.dossier.messaging;

import org.jspecify.annotations.NullMarked;
