/** Transfers by VietQR. */
@NullMarked
package vn.motcua.payment.gateway.vietqr;

import org.jspecify.annotations.NullMarked;
