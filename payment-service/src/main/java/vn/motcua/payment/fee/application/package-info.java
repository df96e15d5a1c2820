/** The use cases of fees: raising, paying, recording captured money, withdrawing, refunding. */
@NullMarked
package vn.motcua.payment.fee.application;

import org.jspecify.annotations.NullMarked;
