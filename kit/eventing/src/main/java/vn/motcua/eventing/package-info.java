/**
 * Events between services, never lost, never doubled, never out of order for one subject: a transactional outbox
 * emptied on acknowledgement, and consumers that claim each event in the transaction of its effect.
 */
@NullMarked
package vn.motcua.eventing;

import org.jspecify.annotations.NullMarked;
