/** Looking at the book. */
@NullMarked
package vn.motcua.payment.ledger.application;

import org.jspecify.annotations.NullMarked;
