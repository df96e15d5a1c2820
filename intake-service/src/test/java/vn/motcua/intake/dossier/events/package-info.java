/** What intake publishes and what it learns, over a real Kafka. */
@NullMarked
package vn.motcua.intake.dossier.events;

import org.jspecify.annotations.NullMarked;
