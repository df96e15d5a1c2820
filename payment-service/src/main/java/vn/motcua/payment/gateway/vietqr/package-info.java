/** VietQR: a code that a payer's bank reads, and the statements of our banks that say who has paid. */
@NullMarked
package vn.motcua.payment.gateway.vietqr;

import org.jspecify.annotations.NullMarked;
