/** The double-entry book: where every captured dong stands. */
@NullMarked
package vn.motcua.payment.ledger;

import org.jspecify.annotations.NullMarked;
