/** Carries what the outbox holds to Kafka, in order, and forgets what Kafka has acknowledged. */
@NullMarked
package vn.motcua.eventing.relay;

import org.jspecify.annotations.NullMarked;
