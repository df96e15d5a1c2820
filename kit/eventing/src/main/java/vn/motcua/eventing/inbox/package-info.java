/** Brings the events of others to the service's handlers, each effect once: claims by cursors, consumer threads, replays. */
@NullMarked
package vn.motcua.eventing.inbox;

import org.jspecify.annotations.NullMarked;
