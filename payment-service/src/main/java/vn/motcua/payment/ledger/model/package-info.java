/** Accounts and movements of money. */
@NullMarked
package vn.motcua.payment.ledger.model;

import org.jspecify.annotations.NullMarked;
