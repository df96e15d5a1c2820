/** The door for events of dossiers and cases, and the wire names of our own. */
@NullMarked
package vn.motcua.payment.fee.messaging;

import org.jspecify.annotations.NullMarked;
