/** Tables of fees, payments, captures and refunds. */
@NullMarked
package vn.motcua.payment.fee.persistence;

import org.jspecify.annotations.NullMarked;
