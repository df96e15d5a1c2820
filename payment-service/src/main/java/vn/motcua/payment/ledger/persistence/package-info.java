/** The table of the double-entry book. */
@NullMarked
package vn.motcua.payment.ledger.persistence;

import org.jspecify.annotations.NullMarked;
